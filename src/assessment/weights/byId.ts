import { exactText, type Rational, ZERO } from "../../number/index.js";

/** Exact numbers as text, by the id of what is weighed. */
export type ById = Readonly<Record<string, string>>;

/** Numbers in the order of the ids, as text by id. */
export function byId(ids: readonly string[], values: readonly Rational[]): ById {
  return Object.fromEntries(ids.map((id, place) => [id, exactText(values[place] ?? ZERO)]));
}
