import { missing, type Panel } from "../../data/index.js";
import type { ParameterColumn, ParameterValue } from "../../interpret/index.js";
import { divide, rational, reduced } from "../../number/index.js";
import { unitOf } from "../../quantity/index.js";
import { amountUnit, type Criterion, criterionKey, isPlain, targetParameters } from "../../targets/index.js";
import type { CriteriaInUse } from "../compileScheme.js";
import type { Participant } from "../participant.js";
import type { Scheme } from "../scheme.js";
import type { AppliedTargets } from "./appliedTargets.js";
import { basisOf, FORMS, type PlainTargets } from "./plainTargets.js";
import { countingFor } from "./targetScopes.js";

/** Targets as formulas see them: columns for what is plain, values one by one for the rest. */
export interface HandedTargets {
  readonly parameters: readonly ParameterValue[];
  readonly parameterColumns: ReadonlyMap<string, ParameterColumn>;
}

/** The parameters that carry the targets which count for the areas that take part. */
export function handedTargets(
  scheme: Scheme,
  panel: Panel,
  participants: readonly Participant[],
  applied: AppliedTargets,
): HandedTargets {
  const parameters: ParameterValue[] = [];
  const columns = new Map<string, ParameterColumn>();
  for (const [indicator, { unit }] of Object.entries(scheme.indicators)) {
    const nearest = applied.nearest(indicator);
    if (nearest.length === 0) continue;
    const counting = new Int32Array(panel.areas.length).fill(-1);
    for (const each of participants) counting[each.index] = countingFor(nearest, each);
    const rowsOf = targetParameters(indicator);
    const rowsAt = (area: number): readonly ParameterValue[] => {
      const target = applied.targets[counting[area] ?? -1];
      return target === undefined ? [] : rowsOf(target, panel.areas[area]?.id ?? "");
    };
    const plain = plainColumns(applied.plain, counting);
    for (const { form, places, first, mantissas, reasonOf } of plain ?? []) {
      const name = rowsAt(first)[0]?.name ?? "";
      const own = amountUnit(basisOf(form), unit);
      const factor = reduced(divide(unitOf(own, scheme.units).factor, rational(10 ** places)));
      columns.set(name, {
        figures: { mantissas, factor, reasons: [NO_TARGET], reasonOf },
        unit: own,
        valueAt: (area) => rowsAt(area).find((row) => row.name === name),
      });
    }
    if (plain === undefined) for (const { index } of participants) parameters.push(...rowsAt(index));
  }
  return { parameters, parameterColumns: columns };
}

/** Criteria beside levels and growth to reach, by indicator: one of every key. */
export function criteriaInUse({ unusual }: AppliedTargets): CriteriaInUse {
  const found = new Map<string, Map<string, Criterion>>();
  for (const { indicator, criterion } of unusual) {
    if (isPlain(criterion)) continue;
    const used = found.get(indicator) ?? new Map<string, Criterion>();
    found.set(indicator, used.set(criterionKey(criterion), criterion));
  }
  return new Map([...found].map(([indicator, used]) => [indicator, [...used.values()]]));
}

/** The amounts of one form over all areas, at the scale of the longest of them. */
interface PlainColumn {
  readonly mantissas: Float64Array;
  /** 0 where there is a target, 1 where there is none. */
  readonly reasonOf: Uint16Array;
  readonly form: number;
  readonly places: number;
  /** An area that has one. */
  readonly first: number;
}

const NO_TARGET = /* @__PURE__ */ missing("no-target");

/** The columns of targets that are all plain; undefined where one is not, or where a column would leave the safe integers. */
function plainColumns(plain: PlainTargets, counting: Int32Array): readonly PlainColumn[] | undefined {
  const longest = new Int8Array(FORMS).fill(-1);
  for (let area = 0; area < counting.length; area += 1) {
    const index = counting[area] ?? -1;
    if (index < 0) continue;
    const [form, places] = [plain.forms[index] ?? -1, plain.places[index] ?? 0];
    if (form < 0) return undefined;
    if (places > (longest[form] ?? 0)) longest[form] = places;
  }
  const found: PlainColumn[] = [];
  for (const [form, places] of longest.entries()) {
    if (places < 0) continue;
    const column = plainColumn(plain, counting, form, places);
    if (column === undefined) return undefined;
    found.push(column);
  }
  return found;
}

function plainColumn(
  { digits, places: own, forms }: PlainTargets,
  counting: Int32Array,
  form: number,
  places: number,
): PlainColumn | undefined {
  const mantissas = new Float64Array(counting.length);
  const reasonOf = new Uint16Array(counting.length).fill(1);
  const scales = Array.from({ length: places + 1 }, (_, shorter) => 10 ** (places - shorter));
  let first = -1;
  for (let area = 0; area < counting.length; area += 1) {
    const index = counting[area] ?? -1;
    if (index < 0 || forms[index] !== form) continue;
    const mantissa = (digits[index] ?? 0) * (scales[own[index] ?? 0] ?? 1);
    if (mantissa > Number.MAX_SAFE_INTEGER) return undefined;
    mantissas[area] = mantissa;
    reasonOf[area] = 0;
    if (first < 0) first = area;
  }
  return { form, places, first, mantissas, reasonOf };
}
