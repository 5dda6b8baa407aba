import type { ReportModel } from "../model.js";
import type { PicturePlace } from "../renderOptions.js";
import type { Block, Layout } from "./layout.js";
import type { WordOptions } from "./wordOptions.js";

/** A document while it is written. */
export interface Writing {
  readonly model: ReportModel;
  readonly layout: Layout;
  readonly pictures: NonNullable<WordOptions["pictures"]>;
}

const DIGITS: readonly string[] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一, 二, … 十, 十一 … */
export function numeral(index: number): string {
  const number = index + 1;
  if (number > 99) return `${number}`;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`) + (DIGITS[ones] ?? "");
}

/** The picture of a place, where one was handed in. */
export function pictureAt({ layout, pictures }: Writing, place: PicturePlace): readonly Block[] {
  const picture = Object.hasOwn(pictures, place) ? pictures[place] : undefined;
  return picture === undefined ? [] : layout.picture(picture);
}

/** A heading below a section's. */
export function subheading({ layout, model }: Writing, index: number, text: string): Block {
  return layout.subheading(model.locale === "zh" ? `(${numeral(index)})${text}` : text);
}
