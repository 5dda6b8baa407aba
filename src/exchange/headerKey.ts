import { pointer } from "../error/index.js";
/** A header as it is compared: brackets narrow, no spaces. */
export function headerKey(header: string): string {
  return header.replaceAll("（", "(").replaceAll("）", ")").replace(/\s/g, "");
}

/** The place of a cell as a JSON Pointer: the line of the file, and the header. */
export function cellPath(line: number, header: string): string {
  return pointer("rows", line, header.trim());
}
