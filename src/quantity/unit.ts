import { fail, suggestion, within } from "../error/index.js";
import { type DecimalInput, divide, multiply, ONE, positiveDecimal, type Rational, rational } from "../number/index.js";

/** Powers of base units: `{ 元: 1, 人: -1 }`. A pure number has none. */
export type Dimension = Readonly<Record<string, number>>;

/**
 * A unit: its symbol, how many base units it holds, and of what. `ratio` tells a share in % or ‰ from a change of a share in
 * 百分点; both are pure numbers of one hundredth and may still not take each other's place.
 */
export interface Unit {
  readonly symbol: string;
  readonly factor: Rational;
  readonly dimension: Dimension;
  readonly ratio: "share" | "change" | undefined;
}

/**
 * Units that a user adds, by symbol: a new base unit (`{ 吨标准煤: {} }`), or so many of another unit
 * (`{ 千克标准煤: { factor: "0.001", of: "吨标准煤" } }`).
 */
export type UserUnits = Readonly<Record<string, { readonly factor?: DecimalInput; readonly of?: string }>>;

const COUNTED = [
  ...["元", "美元", "件", "项", "家", "次", "人", "名", "篇", "个", "人年", "人次"],
  ...["户", "台", "套", "座", "所", "处", "辆", "份", "批", "场", "起", "例", "条", "张"],
  ...["平方米", "立方米", "米", "吨", "吨标准煤", "千瓦时", "天", "分"],
];
/** So many of another unit: numerator, denominator, and of what. */
const DERIVED: ReadonlyMap<string, readonly [number, number, string]> = new Map([
  ["亩", [2000, 3, "平方米"]],
  ["公顷", [10_000, 1, "平方米"]],
  ["平方公里", [1_000_000, 1, "平方米"]],
  ["公里", [1000, 1, "米"]],
  ["升", [1, 1000, "立方米"]],
  ["公斤", [1, 1000, "吨"]],
  ["斤", [1, 2000, "吨"]],
  ["克", [1, 1_000_000, "吨"]],
  ["毫克", [1, 1e9, "吨"]],
  ["微克", [1, 1e12, "吨"]],
]);
const SHARES: ReadonlyMap<string, { readonly of: number; readonly ratio: Unit["ratio"] }> = new Map([
  ["", { of: 1, ratio: undefined }],
  ["%", { of: 100, ratio: "share" }],
  ["‰", { of: 1000, ratio: "share" }],
  ["百分点", { of: 100, ratio: "change" }],
  ["个百分点", { of: 100, ratio: "change" }],
]);
/** Longest first, so that 万亿 is not read as 万 of 亿元. */
const SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
  ["十", 1e1],
];

function baseUnit(symbol: string): Unit {
  return { symbol, factor: ONE, dimension: { [symbol]: 1 }, ratio: undefined };
}

function ownUnit(symbol: string, units: UserUnits): Unit | undefined {
  const definition = Object.hasOwn(units, symbol) ? units[symbol] : undefined;
  if (definition === undefined) return undefined;
  const factor = within(`/units/${symbol}`, () => positiveDecimal(definition.factor ?? 1, "factor"));
  if (definition.of === undefined) return { ...baseUnit(symbol), factor };
  // The unit that it is made of must stand before it, so that no unit can be made of itself.
  const before = Object.fromEntries(Object.entries(units).slice(0, Object.keys(units).indexOf(symbol)));
  const whole = within(`/units/${symbol}/of`, () => unitOf(definition.of ?? "", before));
  return { ...whole, symbol, factor: multiply(factor, whole.factor) };
}

function knownUnit(symbol: string, units: UserUnits): Unit | undefined {
  const own = ownUnit(symbol, units);
  if (own !== undefined) return own;
  const share = SHARES.get(symbol);
  if (share) return { symbol, factor: rational(1, share.of), dimension: {}, ratio: share.ratio };
  const derived = DERIVED.get(symbol);
  if (derived) {
    const [numerator, denominator, base] = derived;
    return { symbol, factor: rational(numerator, denominator), dimension: { [base]: 1 }, ratio: undefined };
  }
  return COUNTED.includes(symbol) ? baseUnit(symbol) : undefined;
}

function scaledUnit(symbol: string, units: UserUnits): Unit {
  const known = knownUnit(symbol, units);
  if (known !== undefined) return known;
  for (const [scale, times] of SCALES) {
    const rest = symbol.startsWith(scale) ? knownUnit(symbol.slice(scale.length), units) : undefined;
    if (rest !== undefined && rest.ratio === undefined) {
      return { ...rest, symbol, factor: multiply(rational(times), rest.factor) };
    }
  }
  const names = [...COUNTED, ...SHARES.keys(), "万元", "亿元", "万人", ...DERIVED.keys(), ...Object.keys(units)];
  return fail("unit.unknown", { unit: symbol, suggestion: suggestion(symbol, names) ?? "元" });
}

function combined(left: Unit, right: Unit, direction: 1 | -1): Unit {
  const powers = new Map(Object.entries(left.dimension));
  for (const [base, power] of Object.entries(right.dimension))
    powers.set(base, (powers.get(base) ?? 0) + direction * power);
  return {
    symbol: "",
    factor: direction === 1 ? multiply(left.factor, right.factor) : divide(left.factor, right.factor),
    dimension: dimensionOf(powers),
    ratio: undefined,
  };
}

/** The dimension with these powers: zeros left out, base units in a fixed order. */
export function dimensionOf(powers: Iterable<readonly [string, number]>): Dimension {
  return Object.fromEntries([...powers].filter(([, power]) => power !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The unit that a symbol names: 元 万元 亿元 美元; what is counted, 件 项 家 次 人 名 篇 个 人次 户 台 套 座 所 处 辆 份 批 场 起 例 条 张, 人年;
 * %, ‰, 百分点; 平方米 亩 公顷 平方公里, 米 公里, 立方米 升, 吨 公斤 斤 克 毫克 微克, 吨标准煤, 千瓦时, 天, 分; each also behind 十 百 千 万 亿, products with `·` and quotients with `/` (`件/万人`, `元/平方米`), and the units that the user adds. `""` is the pure number.
 *
 * @throws KaoheError `unit.unknown`, with the known unit that is nearest
 */
export function unitOf(symbol: string, units: UserUnits = {}): Unit {
  const whole = knownUnit(symbol, units);
  if (whole !== undefined) return whole;
  const [numerator = "", ...denominators] = symbol.split("/");
  // 1/万人 has no numerator; a cut-off 件/ would pass as 件.
  if (symbol.split(/[/·]/).slice(1).includes("") || numerator.startsWith("·"))
    fail("unit.unknown", { unit: symbol, suggestion: symbol.replace(/[/·]+$/, "") || "元" });
  const product = (text: string): Unit =>
    text
      .split("·")
      .map((each) => scaledUnit(each, units))
      .reduce((left, right) => combined(left, right, 1));
  const over = (top: Unit): Unit => denominators.reduce((left, text) => combined(left, product(text), -1), top);
  return { ...over(product(numerator)), symbol };
}

/** The unit behind 万, 亿 …: 元 of 万元, 人 of 人. Undefined for pure numbers, shares, products and quotients, which are not scaled so. */
export function unscaledUnit(symbol: string, units: UserUnits = {}): string | undefined {
  const isWhole = (text: string): boolean => text !== "" && !SHARES.has(text) && knownUnit(text, units) !== undefined;
  if (isWhole(symbol)) return symbol;
  return SCALES.flatMap(([scale]) => (symbol.startsWith(scale) ? [symbol.slice(scale.length)] : [])).find(isWhole);
}

/** Whether values in the two units may be added and compared, as far as dimensions go. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return dimensionText(a.dimension) === dimensionText(b.dimension);
}

/** The dimension in words, as sentences need it: `元/人`; `1` for a pure number. */
export function dimensionText(dimension: Dimension): string {
  const power = ([base, size]: readonly [string, number]): string =>
    Math.abs(size) === 1 ? base : `${base}^${Math.abs(size)}`;
  const entries = Object.entries(dimension);
  const above = entries.filter(([, size]) => size > 0).map(power);
  const below = entries.filter(([, size]) => size < 0).map(power);
  return [above.join("·") || "1", ...below].join("/");
}
