import { fail } from "../../error/index.js";
import { firstDay, lastDay, periodText, readPeriod } from "../../period/index.js";
import type { Scheme } from "../scheme.js";

/**
 * 适用版本: the version of a scheme that is in force in a period.
 *
 * @throws KaoheError `scheme.no-version` where none of them is, `scheme.versions-overlap` where several are, `period.*`
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const version = (name, effective) => defineScheme({
 *   id: "demo", version: name, effective, classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: minMax() }],
 * });
 * versionFor([version("1", { to: "2018" }), version("2", { from: "2019" })], "2019").version   //=> "2"
 */
export function versionFor(versions: readonly Scheme[], period: string): Scheme {
  const time = periodText(readPeriod(period));
  const [found, second] = versions.filter((scheme) => isEffective(scheme, time));
  const known = versions.map(spanText).join(", ");
  if (found === undefined) return fail("scheme.no-version", { period: time, known });
  if (second === undefined) return found;
  return fail("scheme.versions-overlap", { period: time, first: found.version, second: second.version, known });
}

/** Whether a scheme is in force in all of a period. */
export function isEffective({ effective: { from, to } }: Scheme, period: string): boolean {
  const asked = readPeriod(period);
  const begun = from === undefined || firstDay(readPeriod(from)) <= firstDay(asked);
  return begun && (to === undefined || lastDay(asked) <= lastDay(readPeriod(to)));
}

function spanText({ version, effective: { from = "…", to = "…" } }: Scheme): string {
  return `${version} (${from}–${to})`;
}
