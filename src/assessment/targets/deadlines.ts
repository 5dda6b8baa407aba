import { lastDay, periodText, readPeriod } from "../../period/index.js";

/** How deadlines stand to the period that is assessed. A target without one has the deadline `""`. */
export interface Deadlines {
  /** The canonical text of a deadline; each is read once. */
  readonly read: (text: string) => string;
  /** Whether it lies between the end of the period and the end of its year. */
  readonly counts: (deadline: string) => boolean;
  /** The nearer first, of those of one day the period's own; what has none comes last. */
  readonly nearer: (a: string, b: string) => number;
}

export function deadlinesFor(period: string): Deadlines {
  const now = readPeriod(period);
  const [first, last] = [lastDay(now), lastDay({ kind: "year", year: now.year })];
  const order = (text: string): string =>
    text === "" ? "~" : lastDay(readPeriod(text)) + (text === periodText(now) ? "" : ` ${text}`);
  return {
    read: remembered((text) => periodText(readPeriod(text))),
    counts: remembered((text) => {
      const day = text === "" ? first : lastDay(readPeriod(text));
      return day >= first && day <= last;
    }),
    nearer: (a, b) => (order(a) < order(b) ? -1 : 1),
  };
}

/** Reads each text once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
