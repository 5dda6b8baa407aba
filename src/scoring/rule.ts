import type { Condition, Direction, Formula } from "../formula/index.js";
import type { UserUnits } from "../quantity/index.js";

/** What a rule is given for an item. All are formulas; a rule never sees a number. */
export interface RuleInput {
  /** The indicator's value. */
  readonly actual: Formula;
  /** The indicator's value in any area, where `actual` has left areas out of the class; `actual` itself when left out. */
  readonly own?: Formula;
  /** What the target asks for, in the indicator's unit; `no-target` where none was set. */
  readonly target: Formula;
  /** 完成率: actual over target in the indicator's direction; from either side, where it should be moderate. */
  readonly attainment: Formula;
  /** Whether what the target asks for holds. */
  readonly met: Condition;
  /** The indicator's value a year before. */
  readonly base: Formula;
  /** Full points of the item. */
  readonly full: Formula;
  readonly direction: Direction;
  /** The unit in which people see the indicator: numbers that a rule states without a unit are in this one. */
  readonly unit: string;
  /**
   * A value from the scheme's tables of parameters: a standard, a reference, a factor.
   *
   * @throws KaoheError `rule.unknown-parameter`
   */
  readonly parameter: (name: string) => Formula;
  /** The units that the scheme adds. */
  readonly units: UserUnits;
  /** The attributes of those that compete with each other: `["class"]`. */
  readonly cohort: readonly string[];
}

/** The options of a rule as JSON carries them. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/** 评分办法: from an indicator and its target to points. It returns a formula and computes nothing itself. */
export interface Rule {
  readonly name: string;
  readonly options: RuleOptions;
  readonly build: (input: RuleInput) => Formula;
  /** The points that the rule names itself, as exact text: an item must have at least so many. */
  readonly mostPoints?: string;
  /** Whether areas without a target have no score. */
  readonly needsTarget?: boolean;
}
