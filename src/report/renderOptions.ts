import type { ReportOptions } from "./reportOptions.js";

/** The sections of a report, in their usual order. */
export const REPORT_SECTIONS = ["overview", "rankings", "areas", "methodology", "sources", "problems"] as const;

export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** Where a picture may stand: in a section before its tables, in one ranking, on the page of an area. */
export type PicturePlace = ReportSection | `ranking:${string}` | `area:${string}`;

/**
 * Pictures by their place, or who makes them when they are asked for. They stand in the report as they are: an `<svg>` in HTML, a link
 * to an image in Markdown. They are trusted, so never hand in what a stranger wrote.
 */
export type ReportPictures =
  | Readonly<Partial<Record<PicturePlace, string>>>
  | ((place: PicturePlace) => string | undefined);

/** How a section is written. */
export interface SectionOptions {
  /** The level of the section's heading: 2 when left out, as under the title of a page. */
  readonly level?: number;
  readonly pictures?: ReportPictures;
  /** The sections that stand on the same page, to which links lead; all of them when left out. */
  readonly sections?: readonly ReportSection[];
}

/** What a report is, and how it is written. */
export interface RenderOptions extends ReportOptions, Pick<SectionOptions, "pictures"> {
  readonly format: "html" | "markdown";
  /** Which sections, in which order; all of them when left out. */
  readonly sections?: readonly ReportSection[];
}

/** Whether a section stands on the same page. */
export function standsThere(section: ReportSection, { sections = REPORT_SECTIONS }: SectionOptions): boolean {
  return sections.includes(section);
}

/** The picture for a place; undefined where there is none. */
export function pictureAt(place: PicturePlace, pictures: ReportPictures = {}): string | undefined {
  if (typeof pictures === "function") return pictures(place);
  return Object.hasOwn(pictures, place) ? pictures[place] : undefined;
}
