import { fail, type Locale, pointer, suggestion, within } from "../../error/index.js";
import {
  absolute,
  compare,
  type DecimalInput,
  exactText,
  type Rational,
  sign,
  subtract,
  sum,
  toRational,
  ZERO,
} from "../../number/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { amountIn } from "../amountIn.js";
import { byCodePoint } from "../byCodePoint.js";
import { filledIn } from "../filledIn.js";
import { shownAmount } from "../shownAmount.js";
import type { Allocated } from "./allocation.js";
import type { ByPart } from "./byWeights.js";

/** What one did of its part. */
export interface GatheredPart {
  readonly id: string;
  readonly part: string;
  /** `null` where it did not report. */
  readonly reported: string | null;
  /** part − reported, 0 where it did its part; the whole part where it did not report. */
  readonly shortfall: string;
}

/** The parts reported against a total that was split. Numbers are exact, in `unit`. */
export interface Gathering {
  readonly total: string;
  readonly unit: string;
  readonly reported: string;
  /** reported − total: negative where the total is missed. */
  readonly difference: string;
  readonly parts: readonly GatheredPart[];
  /** The ids of those that reported less than their part, the largest shortfall first. */
  readonly short: readonly string[];
  /** The ids of those that did not report. */
  readonly unreported: readonly string[];
}

/**
 * Adds up what was reported of a total that was split: by how much it is missed, and by whom.
 *
 * Units: numbers without a unit are in the total's; others convert into it.
 * Missing: `null`, a blank (`"*"`, `"-"`), or no entry is unreported; it adds nothing and its whole part is a shortfall.
 *
 * @throws KaoheError `decomposition.unknown-part` for a figure of one that has no part, `unit.mismatch`, `unit.unknown`,
 * `quantity.unreadable`, `number.unreadable`
 * @example
 * const { difference, short, unreported } = gather(allocate("6家", equalShares(["上塘", "瓯北", "桥下"])), { 上塘: 3, 瓯北: "1家" });
 * [difference, short, unreported]   //=> ["-2", ["瓯北"], ["桥下"]]
 */
export function gather(
  plan: Pick<Allocated, "total" | "unit"> & { readonly parts: readonly Pick<GatheredPart, "id" | "part">[] },
  reports: ByPart,
  options: { readonly units?: UserUnits } = {},
): Gathering {
  const ids = new Set(plan.parts.map(({ id }) => id));
  for (const id of Object.keys(reports)) {
    if (!ids.has(id))
      fail("decomposition.unknown-part", { part: id, suggestion: suggestion(id, ids) ?? "" }, pointer(id));
  }
  const figures = plan.parts.map(({ id, part }) => {
    const figure = Object.hasOwn(reports, id) ? filledIn(reports[id]) : undefined;
    const asked = toRational(part);
    const reported = figure === undefined ? null : read(figure, plan.unit, id, options.units);
    const behind = subtract(asked, reported ?? ZERO);
    return { id, asked, reported, shortfall: sign(behind) > 0 ? behind : ZERO };
  });
  const reported = sum(figures.map((each) => each.reported ?? ZERO));
  const short = figures.filter((each) => each.reported !== null && sign(each.shortfall) > 0);
  return {
    total: plan.total,
    unit: plan.unit,
    reported: exactText(reported),
    difference: exactText(subtract(reported, toRational(plan.total))),
    parts: figures.map((each) => ({
      id: each.id,
      part: exactText(each.asked),
      reported: each.reported === null ? null : exactText(each.reported),
      shortfall: exactText(each.shortfall),
    })),
    short: [...short].sort((a, b) => compare(b.shortfall, a.shortfall) || byCodePoint(a.id, b.id)).map(({ id }) => id),
    unreported: figures.filter((each) => each.reported === null).map(({ id }) => id),
  };
}

function read(figure: DecimalInput, unit: string, id: string, units: UserUnits | undefined): Rational {
  return within(pointer(id), () => amountIn(figure, unit, [id, "total"], units));
}

/**
 * What was gathered, in words: the sum against the total, then those that fell short, then those that did not report.
 *
 * @example
 * const parts = [{ id: "上塘", part: "2" }, { id: "桥下", part: "3" }];
 * gatheringText(gather({ total: "5", unit: "家", parts }, { 上塘: 1 }), "zh")   //=> "合计1家,比总数5家少4家\n上塘 1家,差1家\n桥下 未报,差3家"
 */
export function gatheringText(gathering: Gathering, locale: Locale): string {
  const zh = locale === "zh";
  const amount = (exact: string): string => shownAmount(exact, gathering.unit, locale);
  const difference = toRational(gathering.difference);
  const [by, side] = [amount(exactText(absolute(difference))), sign(difference)];
  const [sumText, total] = [amount(gathering.reported), amount(gathering.total)];
  const head = zh
    ? `合计${sumText},${side === 0 ? `完成总数${total}` : `比总数${total}${side < 0 ? "少" : "多"}${by}`}`
    : `${sumText} in all, ${side === 0 ? `the total of ${total}` : `${by} ${side < 0 ? "below" : "above"} the total of ${total}`}`;
  const byId = new Map(gathering.parts.map((part) => [part.id, part]));
  const lines = [...gathering.short, ...gathering.unreported].map((id) => {
    const { reported = null, shortfall = "0" } = byId.get(id) ?? {};
    const figure = reported === null ? (zh ? "未报" : "not reported") : amount(reported);
    return zh ? `${id} ${figure},差${amount(shortfall)}` : `${id} ${figure}, ${amount(shortfall)} short`;
  });
  return [head, ...lines].join("\n");
}
