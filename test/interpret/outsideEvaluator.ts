// Recomputes every step of an explanation from its JSON alone; leaves and cohorts are taken as stated. Imports nothing.
type Fraction = readonly [over: bigint, under: bigint];
type Found = Fraction | string | undefined;
type Fields = Record<"kind" | "step" | "unit" | "mode" | "relation" | "reason", string> & { reasons: string[] };
type Step = { node: Fields; parts: (number | null)[]; outcome: { exact?: string; reason?: string } };
const REASONS = `not-applicable withheld not-reported unreadable not-yet-due no-target target-not-positive zero-base
  negative-base division-by-zero out-of-domain no-cohort`.split(/\s+/);
const SIZES = new Map(Object.entries({ "%": "0.01", 百分点: "0.01", "‰": "0.001", 万元: "10000", 百人: "100" }));
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const frac = (a: bigint, b: bigint, d = gcd(a, b)): Fraction => (b / d < 0n ? [-a / d, -b / d] : [a / d, b / d]);
const plus = ([a, b]: Fraction, [c, d]: Fraction) => frac(a * d + c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction) => frac(a * c, b * d);
const over = (a: Fraction, [c, d]: Fraction) => times(a, [d, c]);
const less = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b;
const truth = (is: boolean): Fraction => [is ? 1n : 0n, 1n];
const holds = (part: Found) => typeof part === "object" && part[0] > 0n;
const fails = (part: Found) => typeof part === "object" && part[0] <= 0n;
const lack = (all: readonly Found[]) => [...REASONS, ...all.map(String).sort()].find((each) => all.includes(each));
const decimal = (text: string) => frac(BigInt(text.replace(".", "")), 10n ** BigInt(text.split(".")[1]?.length ?? 0));
const exactly = (text: string) => text.split("/").map(decimal).reduce(over);
const said = ({ exact, reason }: Step["outcome"]): Found => (exact === undefined ? reason : exactly(exact));
const sizes = (unit: string) => unit.split("/").map((each) => exactly(SIZES.get(each) ?? "1"));
const rounded = ([a, b]: Fraction, { step, unit, mode }: Fields) => {
  const [c, d] = times(exactly(step), sizes(unit).reduce(over));
  const [whole, rest, bottom] = [(a * d) / (b * c), (a * d) % (b * c), b * c];
  const beyond = rest * rest * 4n - bottom * bottom; // the half, whatever the sign
  const half = beyond > 0n || (beyond === 0n && (mode === "half-up" || whole % 2n !== 0n));
  const away = mode === "up" ? rest !== 0n : mode !== "down" && half;
  return times([whole + (away ? (a < 0n ? -1n : 1n) : 0n), 1n], [c, d]);
};
const compute = (node: Fields, parts: readonly Found[]): Found => {
  const [values, lacking, end] = [parts.filter((part) => typeof part === "object"), lack(parts), parts.length - 1];
  const [a = [0n, 1n], b = [0n, 1n]] = values;
  const asked = parts.findIndex((part, at) => at === end || (at % 2 === 0 && !fails(part)));
  const table = new Map<string, () => Found>([
    ["add", () => lacking ?? values.reduce(plus)],
    ["multiply", () => lacking ?? values.reduce(times)],
    ["min", () => lacking ?? values.reduce((x, y) => (less(y, x) ? y : x))],
    ["max", () => lacking ?? values.reduce((x, y) => (less(x, y) ? y : x))],
    ["subtract", () => lacking ?? plus(a, times(b, [-1n, 1n]))],
    ["divide", () => lacking ?? (b[0] === 0n ? "division-by-zero" : over(a, b))],
    ["round", () => lacking ?? rounded(a, node)],
    ["compare", () => lacking ?? truth(node.relation.includes(less(a, b) ? "less" : less(b, a) ? "more" : "qual"))],
    ["not", () => lacking ?? truth(!holds(a))],
    ["named", () => lacking ?? a],
    ["choose", () => parts[asked < end && holds(parts[asked]) ? asked + 1 : asked]],
    ["coalesce", () => values[0] ?? lacking],
    ["missingWhen", () => (holds(parts[0]) ? node.reason : (lacking ?? parts[1]))],
    ["and", () => (parts.some(fails) ? truth(false) : (lacking ?? truth(true)))],
    ["isMissing", () => truth(values.length === 0 && ["", parts[0]].includes(node.reasons.join()))],
  ]);
  return table.get(node.kind)?.();
};
export const disagreements = (json: string, found: Found[] = []): readonly string[] =>
  (JSON.parse(json) as { steps: Step[] }).steps.flatMap(({ node, parts, outcome }) => {
    const own = parts.map((part) => (part === null ? undefined : found[part]));
    const leaf = /^(constant|observed|parameter|statistic|rank)$/.test(node.kind);
    found.push(leaf ? said(outcome) : compute(node, own));
    return String(found.at(-1)) === String(said(outcome)) ? [] : [`step ${found.length} (${node.kind})`];
  });
