import type { Label } from "../../error/index.js";
import type { RoundingMode } from "../../number/index.js";

/** So many places of a class, and how they were counted. */
export interface PlacesResult {
  readonly places: number;
  /** Of how many areas which share was taken, and how it was rounded; null where the number itself is stated. */
  readonly ofShare: {
    readonly share: string;
    readonly of: number;
    readonly rounding: RoundingMode;
    readonly atLeast: number;
  } | null;
}

/** What a grade asks for, and how the area came out. */
export interface ConsideredGrade {
  readonly grade: string;
  readonly label: Label;
  /** `given`, or the first of what it asks for that the area lacks. */
  readonly verdict: "given" | "threshold" | "rank" | "quota" | "veto";
  readonly atLeast: string | null;
  readonly first: PlacesResult | null;
  /** `needed` places would include the area; null where it does not compete for one. */
  readonly quota: (PlacesResult & { readonly needed: number | null }) | null;
}

/** Why an area has its grade. */
export interface GradeResult {
  readonly grade: string;
  readonly label: Label;
  /** What keeps it from the next better grade: its points, its rank, the places of that grade, or a veto; `threshold` for the best. */
  readonly by: "threshold" | "rank" | "quota" | "veto";
  /** From the best grade down to its own. */
  readonly considered: readonly ConsideredGrade[];
}
