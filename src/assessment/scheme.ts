import type { Measure, Tally } from "../data/index.js";
import type { Label } from "../error/index.js";
import type { UserUnits } from "../quantity/index.js";
import type { Rule } from "../scoring/index.js";
import type { CheckedAdjustment } from "./adjustments/adjustmentDefinition.js";
import type { Aggregation } from "./aggregation/aggregation.js";
import type {
  DifficultyDefinition,
  GradeDefinition,
  IndicatorDefinition,
  RoundingDefinition,
  VetoDefinition,
} from "./definition.js";
import type { PlacesDefinition, QuotaDefinition } from "./grades/quotaDefinition.js";
import type { CheckedScale } from "./marks/markScale.js";
import type { MissingPolicies } from "./missingPolicy.js";
import type { ParameterDefinition } from "./parameterDefinition.js";
import type { PeriodMean } from "./periodMean.js";
import type { NamedRankingDefinition, RankingDefinition } from "./ranks/rankingDefinition.js";
import type { SchemeExample } from "./versions/schemeExample.js";

/** Points as exact text: for all classes, or by class. */
export type Points = string | Readonly<Record<string, string>>;

export interface Item {
  readonly kind: "item";
  readonly id: string;
  readonly label?: Label;
  readonly indicator: string;
  readonly points: Points;
  readonly rule: Rule;
  readonly periods?: PeriodMean;
  readonly missing?: MissingPolicies;
  readonly citation?: string;
}

export interface Mark {
  readonly kind: "mark";
  readonly id: string;
  readonly label?: Label;
  readonly mark: CheckedScale;
  readonly points: Points;
  readonly missing?: MissingPolicies;
  readonly citation?: string;
}

export interface Block {
  readonly kind: "block";
  readonly id: string;
  readonly label?: Label;
  readonly aggregation?: Aggregation;
  readonly points?: Points;
  readonly missing?: MissingPolicies;
  readonly mostMissing?: string;
  readonly items: readonly SchemeEntry[];
}

export type SchemeEntry = Item | Mark | Block;

/** A share as exact text. */
interface ReadShare {
  readonly share?: string;
}

/** A grade whose numbers are exact text. */
export interface Grade extends GradeDefinition {
  readonly atLeast?: string;
  readonly first?: PlacesDefinition & ReadShare;
  readonly quota?: QuotaDefinition & ReadShare;
}

/** A scheme that has been checked: every name is known, every unit fits, every number is read. */
export interface Scheme<I extends string = string, C extends string = string> {
  readonly id: string;
  readonly label?: Label;
  readonly version: string;
  readonly effective: { readonly from?: string; readonly to?: string };
  readonly citations: readonly string[];
  readonly derivedFrom?: { readonly id: string; readonly version: string };
  readonly classes: readonly C[];
  readonly units: UserUnits;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  readonly tallies: Readonly<Record<string, Tally<string>>>;
  readonly indicators: { readonly [K in I]: IndicatorDefinition };
  readonly items: readonly SchemeEntry[];
  readonly aggregation?: Aggregation;
  readonly points?: Points;
  readonly missing: MissingPolicies;
  readonly mostMissing?: string;
  readonly difficulty?: DifficultyDefinition & { readonly otherwise?: string };
  readonly rounding: RoundingDefinition;
  readonly ranking: RankingDefinition & { readonly leastData?: string };
  readonly rankings: Readonly<Record<string, NamedRankingDefinition>>;
  readonly grades: readonly Grade[];
  readonly adjustments: readonly CheckedAdjustment[];
  readonly bonusMost?: string;
  readonly deductionMost?: string;
  readonly vetoes: readonly VetoDefinition[];
  readonly examples: readonly SchemeExample[];
}
