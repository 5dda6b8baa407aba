import { isMissing, type Panel } from "../data/index.js";
import { choices, collecting, fail, failAll, type Issue, within } from "../error/index.js";
import { type Formula, named } from "../formula/index.js";
import {
  certifiedInSteps,
  type Evaluation,
  type EvaluationProgress,
  type Explainer,
  type ExplainOptions,
  type Explanation,
  explainer,
  type Situation,
} from "../interpret/index.js";
import { sign } from "../number/index.js";
import { periodText, readDate, readPeriod } from "../period/index.js";
import { copelandValues } from "./aggregation/copeland.js";
import { areaOf } from "./areaResult.js";
import type { AssessmentFacts } from "./assessmentFacts.js";
import { compileScheme } from "./compileScheme.js";
import { difficultyParameters } from "./difficultyParameters.js";
import { knownFacts } from "./knownFacts.js";
import { measureFaults } from "./measureFaults.js";
import { MISSING_WORDS } from "./missingWords.js";
import type { Participant } from "./participant.js";
import { notAssessed, participantsOf } from "./participants.js";
import { pointParameters } from "./pointParameters.js";
import { areaOrder } from "./ranks/areaOrder.js";
import { attributeFaults } from "./ranks/attributeFaults.js";
import { rankingRoot } from "./ranks/placingRoots.js";
import { type PreviousResult, previousOf } from "./ranks/previousResult.js";
import { rankingsIn } from "./ranks/rankedList.js";
import { groupOf, withGroups } from "./ranks/rankingGroups.js";
import { rankingTables, unknownRanking } from "./ranks/rankingTables.js";
import type { AreaResult, Assessment, AssessmentData } from "./result.js";
import type { Scheme } from "./scheme.js";
import { parameterValues } from "./schemeParameters.js";
import { talliedPanel } from "./talliedPanel.js";
import { appliedTargets } from "./targets/appliedTargets.js";
import { criteriaInUse, handedTargets } from "./targets/handedTargets.js";
import { isEffective } from "./versions/versionFor.js";
import { cellAt, cellsOf, policyAt, type View } from "./view.js";
import { wholeScheme } from "./wholeScheme.js";
import { keepWorking } from "./working.js";

/** What a scheme is applied to. */
export interface AssessmentInput<I extends string = string, C extends string = string> extends AssessmentFacts<I, C> {
  readonly panel: Panel;
  /** An earlier result, with which ranks are compared: what `assess` gave, or its JSON read back. */
  readonly previous?: PreviousResult;
}

/** How an assessment is watched, stopped, or made quick by an earlier one. */
export interface AssessmentOptions<C extends string = string> {
  /** Told after every few thousand areas. */
  readonly onProgress?: (progress: EvaluationProgress) => void;
  /**
   * Asked between them: an `AbortSignal`, or what looks at a clock. Since `assess` lets nothing else run, a signal that somebody else aborts
   * is seen only by `assessInSteps` and whoever takes its steps.
   */
  readonly signal?: { readonly throwIfAborted: () => void };
  /**
   * An assessment of the same scheme, with other figures, targets or points: what rests on nothing that has changed is taken over,
   * and only the rest is evaluated. The result is the same as without it.
   */
  readonly after?: Assessment<NoInfer<C>>;
}

/**
 * Applies a scheme to a panel and targets, for a period: every area that has a class is scored, ranked in its class and graded.
 *
 * Missing figures never throw: they become reasons in the result, and the scheme's policy says what they score.
 *
 * @param options.after what a what-if starts from
 * @throws KaoheError with all faults of the input at once: `target.*`, `assessment.*`, `scheme.not-effective`, `period.*`, `unit.mismatch`,
 *   and those of `tallied`
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
 *   items: [{ id: "grants", indicator: "grants", points: 10, rule: attainment() }],
 * });
 * const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
 * const yearbook = panel({ areas, measures: scheme.measures, observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 104 }] });
 * const result = assess(scheme, { panel: yearbook, period: "2017", targets: [{ indicator: "grants", criterion: atLeast("130件") }] });
 * toText(result.area("永嘉县").total, "zh")   //=> "8"
 */
export function assess<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  { onProgress, signal, after }: AssessmentOptions<C> = {},
): Assessment<C> {
  const steps = assessInSteps(scheme, input, { ...(after && { after }) });
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

/**
 * The same, some thousand areas at a time: whoever takes the steps may let other work go on between them, or stop. The value of the
 * last step is the assessment. Areas that are compared with each other stand in one step, so a class or ranking of all is one.
 *
 * @param options.after as that of `assess`
 * @throws KaoheError as `assess` does, at the first step
 */
export function* assessInSteps<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  { after }: Pick<AssessmentOptions<C>, "after"> = {},
): Generator<EvaluationProgress, Assessment<C>> {
  const { asOf } = input;
  const period = within("/period", () => periodText(readPeriod(input.period)));
  if (asOf !== undefined) within("/asOf", () => readDate(asOf));
  checkEffective(scheme, period);
  const { exempt = [], targets = [] } = input;
  const issues: Issue[] = [...measureFaults(compileScheme(scheme).measures, input.panel)];
  const panel = withGroups(talliedPanel(scheme, input, period, issues), scheme);
  const participants = participantsOf(scheme, { panel, period, exempt }, issues);
  const applied = appliedTargets(scheme, targets, panel, period, issues);
  issues.push(...attributeFaults(scheme, { panel, period, participants }));
  const difficulty = difficultyParameters(scheme, input.difficulty, panel, issues);
  const facts = knownFacts(scheme, input, participants, issues);
  const { previous: earlier } = input;
  const previous = earlier && collecting(issues, "", () => previousOf(earlier, period));
  failAll(issues);
  const compiled = compileScheme(scheme, criteriaInUse(applied), facts.byHand, period);
  const asked = handedTargets(scheme, panel, participants, applied);
  const given: Situation = {
    panel,
    period,
    areas: participants.map(({ index }) => index),
    parameters: [
      ...pointParameters([wholeScheme(scheme)]),
      ...parameterValues(scheme),
      ...difficulty,
      ...asked.parameters,
      ...facts.parameters,
      ...areaOrder(scheme, participants),
    ],
    parameterColumns: asked.parameterColumns,
    ...(asOf !== undefined && { asOf }),
  };
  const pairs = copelandValues(compiled.copeland, compiled.graph, given, () => membersOf(scheme, participants));
  const situation = { ...given, parameters: Object.freeze([...(given.parameters ?? []), ...pairs]) };
  const headlines = [...HEADLINES, ...[...compiled.rankings.keys()].map(rankingRoot)];
  const before = after && evaluations.get(after);
  const evaluation = yield* certifiedInSteps(compiled.graph, situation, { headlines, ...(before && { before }) });
  const view: View = {
    scheme,
    compiled,
    columnOf: evaluation.cells,
    rankingNamed: rankingsIn(scheme, { panel, period, participants }, (root) => cellsOf(view, root)),
    ...(previous && { previous }),
    participants,
    targetOf: applied.targetOf,
    facts,
    period,
    ...(asOf !== undefined && { asOf }),
  };
  const placeOf = new Map(participants.map(({ id }, place) => [id, place]));
  const absent = notAssessed({ panel, period, exempt });
  const placeFor = (area: string): number => {
    const place = placeOf.get(area);
    if (place !== undefined) return place;
    const out = [...exempt, ...absent].find((each) => each.area === area);
    if (out !== undefined) fail("assessment.exempt", { area, reason: out.reason }, "/area");
    return fail("assessment.unknown-area", { area, ...choices(area, placeOf.keys()) }, "/area");
  };
  const tables = rankingTables(view);
  const area = (id: string): AreaResult => areaOf(view, placeFor(id));
  // A formula is compiled once for all who ask; those that are made for one area go when nobody holds them.
  const explainers = new WeakMap<Formula, Explainer>();
  const explainAt = (id: string, formulaAt: (place: number) => Formula, options: ExplainOptions = {}): Explanation => {
    const place = placeFor(id);
    const formula = formulaAt(place);
    const known = explainers.get(formula) ?? explainer(formula, situation, scheme.units);
    explainers.set(formula, known);
    return known(place, options);
  };

  const result: Omit<Assessment<C>, "toJSON"> = {
    scheme,
    panel,
    period,
    exempt,
    notAssessed: absent,
    putAside: applied.putAside,
    previous: previous === undefined ? null : { scheme: previous.scheme, period: previous.period },
    left: previous?.left((id) => placeOf.has(id)) ?? [],
    ranking: tables.ranking,
    rankingBy: tables.rankingBy,
    area,
    explain: (id, item, options) => explainAt(id, (place) => explained(view, item, place), options),
    explainRank: (id, name) =>
      explainAt(id, () => {
        const { rank, rankings } = compiled;
        const named = name === undefined ? rank : rankings.get(name);
        return named ?? unknownRanking(name ?? "", rankings.keys(), "/ranking");
      }),
    explainGrade: (id) =>
      explainAt(id, () => compiled.grade ?? fail("assessment.no-grades", { scheme: scheme.id }, "/area")),
  };
  const areas = (): readonly AreaResult[] => {
    const found = new Map(evaluation.inBatches().map((place) => [place, areaOf(view, place)]));
    return participants.map((_, place) => elementAt(found, place));
  };
  const assessment: Assessment<C> = {
    ...result,
    toJSON: (): AssessmentData => ({
      format: "kaohe-assessment/1",
      scheme: { id: scheme.id, version: scheme.version },
      period,
      ...tables.data(),
      previous: result.previous,
      left: result.left,
      areas: areas(),
      exempt: result.exempt,
      notAssessed: result.notAssessed,
      putAside: result.putAside,
    }),
  };
  evaluations.set(assessment, evaluation);
  keepWorking(assessment, { view, situation });
  return assessment;
}

function elementAt<T>(found: ReadonlyMap<number, T>, place: number): T {
  const element = found.get(place);
  if (element === undefined) throw new RangeError(`no area at ${place}`);
  return element;
}

/** The places among the participants of the areas that are compared with each other. */
function membersOf(scheme: Scheme, participants: readonly Participant[]): Iterable<readonly number[]> {
  const members = new Map<string, number[]>();
  for (const [place, { class: name }] of participants.entries()) {
    const list = scheme.ranking.scoredIn === "group" ? groupOf(scheme, name) : name;
    const places = members.get(list);
    if (places === undefined) members.set(list, [place]);
    else places.push(place);
  }
  return members.values();
}

/** What a table of ranks shows; all else is made where it is asked for. */
const HEADLINES = ["rank", "total", "grade"];

/** What assessments were evaluated to, for those that come after them. */
const evaluations = /* @__PURE__ */ new WeakMap<object, Evaluation>();

function checkEffective(scheme: Scheme, period: string): void {
  if (isEffective(scheme, period)) return;
  const { from = "…", to = "…" } = scheme.effective;
  fail("scheme.not-effective", { scheme: scheme.id, period, from, to }, "/period");
}

/** The total, or what an item counts; its score where that is the same. */
function explained(view: View, item: string | undefined, place: number): Formula {
  const { total, entries } = view.compiled;
  if (item === undefined) return total;
  const entry =
    entries.get(item) ?? fail("assessment.unknown-item", { item, ...choices(item, entries.keys()) }, "/item");
  const isThere = !isMissing(cellAt(view, `counted:${item}`, place));
  if (isThere && entry.earned.kind === "named") return entry.earned;
  if (isThere && entry.asScored) return entry.score;
  const policy = isThere ? null : policyAt(view, entry, place);
  const label = isThere ? COUNTED : policy === null ? NOT_AN_ITEM : MISSING_WORDS[policy];
  const earned = cellAt(view, `earned:${item}`, place);
  const isNothing = !isMissing(earned) && sign(earned) === 0;
  return named(entry.earned, { id: `earned:${item}`, label, places: isThere || !isNothing ? 4 : 0 });
}

const COUNTED = { zh: "计分", en: "counted" } as const;
const NOT_AN_ITEM = { zh: "本类无此项", en: "not an item of this class" } as const;
