import * as z from "zod";
import type { Rule, RuleOptions } from "./rule.js";

/** A rule as JSON carries it: by name and options. */
export interface RuleJson {
  readonly name: string;
  readonly options?: RuleOptions | undefined;
}

/** The shape of a rule as JSON carries it, for rules that are made of others. */
export const ruleJson = () =>
  z.strictObject({ name: z.string(), options: z.record(z.string(), z.unknown()).exactOptional() });

/**
 * How a rule is made from the options that JSON carries; it is handed what reads the rules that stand in them. Where it has a schema
 * of its options, editors can be told of them.
 */
export type RuleReader = ((options: unknown, read: (rule: RuleJson) => Rule) => Rule) & {
  readonly options?: () => z.ZodType<RuleOptions>;
};

/** Rules by name, as `parseScheme` may use them. */
export type RuleReaders = Readonly<Record<string, RuleReader>>;

/**
 * Makes a reader of a rule's options: its schema checks their shape, its constructor the rest.
 *
 * @throws ZodError for another shape, which `parseScheme` turns into `json.shape`; what the constructor throws
 * @example
 * const reader = ruleReader(attainmentOptions, attainment);
 * readRule({ name: "attainment", options: { cap: "1.2" } }, { attainment: reader }).options   //=> { cap: "1.2" }
 */
export function ruleReader<O extends RuleOptions>(
  schema: () => z.ZodType<O>,
  create: (options: O, read: (rule: RuleJson) => Rule) => Rule,
): RuleReader {
  const reader = (options: unknown, read: (rule: RuleJson) => Rule): Rule =>
    create(z.parse(schema(), options, { reportInput: true }), read);
  return Object.assign(reader, { options: schema });
}
