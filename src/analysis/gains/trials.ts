import { type Assessment, type AssessmentInput, assess, type Scheme } from "../../assessment/index.js";
import { withObservations } from "../../data/index.js";
import type { Label } from "../../error/index.js";
import { NO_TOTAL } from "../amount.js";
import { type Aim, gradeLabel, type Placed, readAim, type SoughtAim } from "./aim.js";
import type { Move, MovedFigure, Moving } from "./move.js";

/** Where an area stands after some steps. */
export interface Standing extends Placed {
  readonly steps: number;
  readonly figures: readonly MovedFigure[];
  readonly gradeLabel: Label | null;
  /** 1 for the best grade of the scheme. */
  readonly gradePlace: number | null;
  /** Those with the same rank. */
  readonly tiedWith: readonly Called[];
}

/** An area, a measure or an item by its name. */
export interface Called {
  readonly id: string;
  readonly label: Label;
}

/** Where an area stands after some steps, and whether that is enough. */
export interface Tried {
  readonly standing: Standing;
  readonly isReached: boolean;
}

/** A measure, and how many steps it goes. */
export interface Moved {
  readonly move: Move;
  readonly steps: number;
}

/** An area as it is assessed, and what other figures would make of it: each trial assesses the whole class again. */
export interface Trials {
  readonly area: string;
  readonly label: Label;
  readonly aim: SoughtAim;
  readonly base: Pick<Assessment, "period" | "area">;
  /** @param steps what the standing says of how far it went */
  readonly after: (steps: number, moved: readonly Moved[]) => Tried;
}

/** @throws KaoheError as `assess` and `readAim` do; `assessment.unknown-area`, `assessment.exempt` */
export function trialsOf<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  { area, aim: asked }: Moving & { readonly aim: Aim },
): Trials {
  const base = assess(scheme, input);
  const own = base.area(area);
  const name = scheme.classes.find((each) => each === own.class);
  const { aim, earnedOf, isReached } = readAim(scheme, asked, own);
  const after = (steps: number, moved: readonly Moved[]): Tried => {
    const observations = moved.filter((each) => each.steps > 0).map((each) => each.move.observation(each.steps));
    const result =
      observations.length === 0
        ? base
        : assess(scheme, { ...input, panel: withObservations(input.panel, observations) }, { after: base });
    const row = name && result.ranking(name).find((each) => each.area === area);
    const grade = row?.grade ?? null;
    const standing: Standing = {
      steps,
      figures: moved.map((each) => each.move.figure(each.steps)),
      total: row?.total ?? NO_TOTAL,
      rank: row?.rank ?? null,
      grade,
      gradeLabel: grade === null ? null : gradeLabel(scheme, grade),
      gradePlace: grade === null ? null : 1 + scheme.grades.findIndex(({ id }) => id === grade),
      tiedWith: (row?.tiedWith ?? []).map((id) => ({ id, label: base.area(id).label })),
      earned: earnedOf(() => result.area(area).items),
    };
    return { standing, isReached: isReached(standing) };
  };
  return { area, label: own.label, aim, base, after };
}
