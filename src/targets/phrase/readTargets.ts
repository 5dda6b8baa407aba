import { type ReadOptions, readStatements } from "./readStatements.js";
import type { Statement } from "./statement.js";

/**
 * The targets of a text, in order: the statements of `readStatements` whose kind is `target`.
 *
 * @example
 * readTargets("力争申报国家级项目1-2项").map(({ subject, value, high, strength }) => [subject, value, high, strength?.kind])   //=> [["国家级项目", "1", "2", "striving"]]
 * readTargets("专利授权量达1291件,同比增长86.9%")   //=> []
 */
export function readTargets(text: string, options: ReadOptions = {}): readonly Statement[] {
  return readStatements(text, options).filter(({ kind }) => kind === "target");
}
