import { en } from "./en.js";
import type { Code, Facts } from "./facts.js";
import { zh } from "./zh.js";

/** One fault: what is wrong, where, and the facts from which both sentences are made. */
export interface Issue<C extends Code = Code> {
  readonly code: C;
  /** JSON Pointer into what was handed in (`/indicators/vitality/formula`), `""` for the whole. */
  readonly path: string;
  readonly facts: Facts[C];
  readonly message: { readonly zh: string; readonly en: string };
}

/**
 * The one error of kaohe. It is thrown by definitions, compilation and parsing, never by the evaluation of data. `issues` holds
 * every fault found at once, the message the first twenty; `code`, `path` and `facts` are those of the first.
 *
 * @example
 * const codeOf = (run) => { try { run(); return "none"; } catch (error) { return error.code; } };
 * codeOf(() => growthRate("one hundred", 61))   //=> "quantity.unreadable"
 */
export class KaoheError extends Error {
  override readonly name = "KaoheError";
  readonly code: Code;
  readonly path: string;
  readonly facts: Facts[Code];
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(told(issues));
    this.issues = issues;
    this.code = issues[0].code;
    this.path = issues[0].path;
    this.facts = issues[0].facts;
  }
}

/** A column may have a fault in each of a million places; whoever reads the message has enough of the first. */
const MOST_TOLD = 20;

function told(issues: readonly Issue[]): string {
  const first = issues.slice(0, MOST_TOLD);
  const sentences = first.map(({ code, path, message }) => `${code}  ${path}\n${message.zh}\n${message.en}`);
  const more = issues.length - first.length;
  if (more > 0) sentences.push(`另有 ${more} 处,见 issues。\nAnd ${more} more, in issues.`);
  return sentences.join("\n\n");
}

/** A fault as data, to be collected. */
export function issue<C extends Code>(code: C, facts: Facts[C], path = ""): Issue<C> {
  return Object.freeze({ code, path, facts, message: { zh: zh[code](facts), en: en[code](facts) } });
}

/** Throws one fault. */
export function fail<C extends Code>(code: C, facts: Facts[C], path = ""): never {
  throw new KaoheError([issue(code, facts, path)]);
}

/** Throws all collected faults, if there are any. */
export function failAll(issues: readonly Issue[]): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KaoheError([first, ...rest]);
}

/** Runs a definition whose faults lie below a path. */
export function within<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    const [first, ...rest] = error.issues.map((found) => ({ ...found, path: path + found.path }));
    throw first === undefined ? error : new KaoheError([first, ...rest]);
  }
}

/** Runs a definition; its faults join the collection, and undefined is returned in its place. */
export function collecting<T>(issues: Issue[], path: string, run: () => T): T | undefined {
  try {
    return within(path, run);
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    issues.push(...error.issues);
    return undefined;
  }
}
