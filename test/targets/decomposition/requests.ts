// Totals to be split, nasty: ties, zero weights, floors and ceilings that bind, touch or forbid, steps that do not fit.
import fc from "fast-check";
import type { AllocateOptions, WeightedPart } from "kaohe";
import { type Fraction, fraction, fractionFrom, order, over, plus, times } from "../../arbitrary/fraction.js";

export interface Request {
  readonly total: string;
  readonly parts: readonly (WeightedPart & {
    readonly weight: string;
    readonly floor?: string;
    readonly ceiling?: string;
  })[];
  readonly options: AllocateOptions & { readonly step: string };
}

const IDS = ["上塘", "瓯北", "桥下", "岩头", "𠮷村", "豈村", "a", "b", "10", "9"];
const weights = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 99999 }).map((cents) => String(cents / 100)) },
  { weight: 1, arbitrary: fc.constantFrom("1/3", "2/7", "22/7", "12345678901234567890", "0.000000001") },
);
const bounds = (most: number) =>
  fc.option(
    fc.oneof(
      fc.integer({ min: -2, max: most }).map(String),
      fc.integer({ min: 0, max: 2 * most }).map((n) => `${n}/2`),
    ),
    {
      nil: undefined,
      freq: 2,
    },
  );

/** With floors and ceilings around what the parts would get, some of which cannot hold. */
export const requests: fc.Arbitrary<Request> = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom("1", "1", "1", "2", "0.5", "1/3", "none"),
    fc.subarray(IDS, { minLength: 0 }),
    fc.constantFrom("0", "0", "0", "0.5"),
  )
  .chain(([count, step, ids, off]) => {
    const fair = Math.max(2, Math.ceil((2 * count) / Math.max(1, ids.length)));
    const apart = fc.tuple(bounds(Math.ceil(fair / 2)), bounds(2 * fair));
    const fixed = fc.integer({ min: 0, max: fair }).map((each) => [String(each), String(each)] as const);
    const limits = fc.oneof({ weight: 6, arbitrary: apart }, { weight: 1, arbitrary: fixed });
    const part = fc.tuple(fc.oneof(weights, fc.constantFrom("1", "2", "3")), limits);
    const unit = step === "none" ? fraction(1n) : fractionFrom(step);
    return fc.tuple(...ids.map(() => part)).map(
      (drawn): Request => ({
        total: textOf(plus(times(fraction(BigInt(count)), unit), times(fractionFrom(off), unit))),
        parts: drawn.map(([weight, [floor, ceiling]], place) => ({
          id: ids[place] ?? "",
          weight,
          ...(floor !== undefined && { floor }),
          ...(ceiling !== undefined && { ceiling }),
        })),
        options: { step },
      }),
    );
  });

/** Without floors and ceilings, and with a weight at least. */
export const openRequests: fc.Arbitrary<Request> = requests
  .map(({ parts, ...rest }) => ({ ...rest, parts: parts.map(({ id, weight }) => ({ id, weight })) }))
  .filter(({ parts, total, options: { step } }) => parts.some(({ weight }) => weight !== "0") && fits(total, step));

/** Shares that all end in a half: every remainder is the same, whether the shares are or not. */
export const halves: fc.Arbitrary<Request> = fc
  .array(fc.tuple(fc.constantFrom(1, 3, 5), fc.constantFrom(1, 3, 5)), { minLength: 1, maxLength: IDS.length / 2 })
  .map((pairs): Request => {
    const drawn = pairs.flat();
    return {
      total: String(drawn.reduce((sum, weight) => sum + weight, 0) / 2),
      parts: drawn.map((weight, place) => ({ id: IDS[place] ?? "", weight: String(weight) })),
      options: { step: "1" },
    };
  });

export function fits(total: string, step: string): boolean {
  return step === "none" || over(fractionFrom(total), fractionFrom(step)).under === 1n;
}

export function textOf({ over: top, under }: Fraction): string {
  return under === 1n ? String(top) : `${top}/${under}`;
}

export function sumOf(values: readonly string[]): Fraction {
  return values.map(fractionFrom).reduce(plus, fraction(0n));
}

/** What a part may get: every whole number of steps in between, or anything. */
export function reach(
  part: Request["parts"][number],
  step: string,
): { readonly least: Fraction; readonly most: Fraction | undefined } {
  const grain = step === "none" ? undefined : fractionFrom(step);
  const zero = fraction(0n);
  const floor = fractionFrom(part.floor ?? "0");
  const least = order(floor, zero) < 0 ? zero : floor;
  const most = part.ceiling === undefined ? undefined : fractionFrom(part.ceiling);
  if (grain === undefined) return { least, most };
  const whole = (value: Fraction, up: boolean): Fraction => {
    const { over: top, under } = over(value, grain);
    const down = top / under - (top % under < 0n ? 1n : 0n);
    return times(fraction(up && down * under !== top ? down + 1n : down), grain);
  };
  return { least: whole(least, true), most: most === undefined ? undefined : whole(most, false) };
}
