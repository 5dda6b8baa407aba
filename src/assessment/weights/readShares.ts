import { collecting, failAll, type Issue, issue, pointer } from "../../error/index.js";
import { type DecimalInput, exactText, type Rational, sign, toRational, ZERO } from "../../number/index.js";

/**
 * Stated numbers of at least 0, in the order of the ids.
 *
 * @throws KaoheError with all faults at once: `weights.not-stated`, `weights.negative`, `number.unreadable`
 */
export function readShares(
  stated: Readonly<Record<string, DecimalInput>>,
  ids: readonly string[],
  path: string,
): readonly Rational[] {
  const issues: Issue[] = [];
  const values = ids.map((id) => {
    const at = path + pointer(id);
    const written = Object.hasOwn(stated, id) ? stated[id] : undefined;
    if (written === undefined) {
      issues.push(issue("weights.not-stated", { item: id }, at));
      return ZERO;
    }
    const value = collecting(issues, at, () => toRational(written)) ?? ZERO;
    if (sign(value) < 0) issues.push(issue("weights.negative", { item: id, value: exactText(value) }, at));
    return value;
  });
  failAll(issues);
  return values;
}
