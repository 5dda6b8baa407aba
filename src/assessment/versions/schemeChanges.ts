import * as z from "zod";
import { ruleJson } from "../../scoring/index.js";
import { entrySchema, pointsSchema, schemeSchema } from "../schemeSchema.js";

/** The shape of changes to a scheme, as JSON carries them. */
export const schemeChangesSchema = () =>
  schemeSchema()
    .omit({ items: true })
    .partial()
    .extend({
      version: z.string(),
      /** Points of items and blocks by id. */
      itemPoints: z.record(z.string(), pointsSchema()).optional(),
      /** Rules of items by id. */
      itemRules: z.record(z.string(), ruleJson()).optional(),
      /** New items and blocks, at the end of a block, or of the scheme where none is named. */
      add: z.array(z.strictObject({ to: z.string().optional(), entry: entrySchema() })).optional(),
      /** Items and blocks that fall away, by id. */
      remove: z.array(z.string()).optional(),
    });

/** What changes from one scheme to another: what is stated by name is added or replaced, everything else stands in place of the old. */
export type SchemeChanges = z.input<ReturnType<typeof schemeChangesSchema>>;
