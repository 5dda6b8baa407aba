import { fail } from "../../error/index.js";
import type { Sentence } from "./clause.js";
import { type Context, type Head, NO_HEAD } from "./context.js";
import { sentenceOf } from "./grammar.js";
import { headOf } from "./headOf.js";
import { PLAN_TITLES } from "./lexicon.js";
import { statementsOf } from "./meaning.js";
import { plainText } from "./script.js";
import type { Statement } from "./statement.js";
import { isRole } from "./tokenKinds.js";
import { type Place, tokensOf } from "./tokens.js";

/** What is known of a text beside its words. */
export interface ReadOptions {
  /** The year of the plan or report, which 年内, 上半年 and 三年内 mean. Without it such deadlines have no period. */
  readonly year?: number;
}

/** A line without a figure that is no longer is a heading. */
const LONGEST_HEADING = 30;
/** The title of a document may be longer. */
const LONGEST_TITLE = 60;

/**
 * The statements of a text in the language of work plans, in order: targets, achievements, scoring rules, and what is inconsistent or
 * cannot be read. Simplified or traditional characters, half- and full-width signs, digits and Chinese numerals.
 *
 * Missing: an empty list where the text states nothing. No text throws; works in time linear in the text.
 *
 * @param options.year resolves 年内, 上半年, 三年内
 * @throws KaoheError `period.impossible` for a year that is no whole number from 1000 to 9999
 * @example
 * readStatements("專利申請量增長50%以上").map(({ subject, of, comparator, value, unit }) => [subject, of, comparator, value, unit])   //=> [["专利申请量", "growth", "atLeast", "50", "%"]]
 * readStatements("会议费共0元,同比下降110%").map(({ kind }) => kind)   //=> ["achievement", "inconsistency"]
 */
export function readStatements(text: string, options: ReadOptions = {}): readonly Statement[] {
  const { year } = options;
  if (year !== undefined && !(Number.isInteger(year) && year >= 1000 && year <= 9999))
    fail("period.impossible", { text: String(year), found: String(year), allowed: "1000–9999" }, "/year");
  const { text: plain, origin } = plainText(text);
  const at = (place: number): number => origin[place] ?? 0;
  const statements: Statement[] = [];
  let section: Context["section"];
  let list: Head = NO_HEAD;
  let head: Head = NO_HEAD;
  const base = {
    text: plain,
    spanOf: ({ start, end }: Place) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
    isCut: ({ start, end }: Place) => cutDigits(plain, origin, start, end),
    year,
  };
  for (let start = 0; start < plain.length; ) {
    const end = sentenceEnd(plain, start);
    const tokens = tokensOf(plain, start, end);
    const sentence = sentenceOf(plain, tokens, plain.charAt(end));
    section = sectionOf(plain, sentence) ?? section;
    head = headOf(sentence.clauses, plain, head);
    for (const statement of statementsOf(sentence, { ...base, section, head })) statements.push(statement);
    const stated = sentence.clauses.some(({ value }) => value.kind !== "none");
    if (sentence.end !== "\n") {
      if (tokens.length > 0) list = { ...NO_HEAD, responsible: list.responsible };
      head = { ...NO_HEAD, responsible: head.responsible };
    } else {
      // 2025年主要预期目标是: and 县科技局: on lines of their own speak for the lines of their list, up to the next heading.
      if (!stated && tokens.length > 0) list = /[:是]$/.test(plain.slice(end - 1, end)) ? head : NO_HEAD;
      head = list;
    }
    start = end + 1;
  }
  return statements;
}

const SENTENCE_ENDS = /* @__PURE__ */ new Set("。!?\n");

function sentenceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !SENTENCE_ENDS.has(text.charAt(end))) end += 1;
  return end;
}

/** Whether white space stood between two digits of a number. */
function cutDigits(plain: string, origin: Uint32Array, start: number, end: number): boolean {
  for (let place = start + 1; place < end; place += 1) {
    const apart = (origin[place] ?? 0) - (origin[place - 1] ?? 0) > 1;
    if (apart && /[0-9.]/.test(plain.charAt(place)) && /[0-9.]/.test(plain.charAt(place - 1))) return true;
  }
  return false;
}

/** Whether a heading opens a report or a plan: the last word of either kind says so. */
function sectionOf(plain: string, { tokens, clauses, end }: Sentence): Context["section"] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (end !== "\n" || first === undefined || last === undefined) return undefined;
  const length = last.end - first.start;
  if (length > LONGEST_TITLE || clauses.some(({ value }) => value.kind !== "none")) return undefined;
  const title = plain.slice(first.start, last.end).replace(/(?:的报告|[是为如下:,()])+$/, "");
  const told = tokens.some((token) => isRole(token, "reach") || isRole(token, "past"));
  if (!told && PLAN_TITLES.some((word) => title.endsWith(word))) return "plan";
  const heading = tokens.findLast(
    (token) => token.kind === "word" && (token.role === "reportHeading" || token.role === "planHeading"),
  );
  if (heading?.kind !== "word" || length > LONGEST_HEADING) return undefined;
  return heading.role === "reportHeading" ? "report" : "plan";
}
