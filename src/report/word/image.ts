import { ImageRun } from "docx";
import { xmlText } from "../xmlText.js";
import { TEXT_PIXELS } from "./page.js";
import type { WordPicture } from "./wordOptions.js";

/** One transparent point, for programs without SVG where no other picture was handed in. */
const BLANK =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP4zwAAAgEBAKEeXHUAAAAASUVORK5CYII=";

/** The picture, no wider than the text. */
export function imageOf(picture: WordPicture, place: number): ImageRun {
  const scale = Math.min(1, TEXT_PIXELS / picture.width);
  const title = xmlText(picture.title);
  const shared = {
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: `${place}`, description: title, title, id: `${place}` },
  };
  if (picture.type === "png") return new ImageRun({ type: "png", data: picture.data, ...shared });
  const fallback = { type: "png", data: picture.fallback ?? BLANK } as const;
  return new ImageRun({ type: "svg", data: new TextEncoder().encode(picture.data), fallback, ...shared });
}
