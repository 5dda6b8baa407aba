import * as z from "zod";
import { RULES, type RuleJson, type RuleOptions, type RuleReaders } from "../scoring/index.js";
import { schemeSchema } from "./schemeSchema.js";

/**
 * The JSON Schema (draft 7) of schemes, for editors: made of the same schema that `parseScheme` reads by, with the options of each
 * rule. The package carries it as `kaohe/scheme.schema.json`.
 *
 * @param rules those that a scheme may use; all of kaohe's when left out. One without a schema of its options takes any.
 * @example
 * schemeJsonSchema().required   //=> ["id", "classes", "measures", "indicators", "items"]
 */
export function schemeJsonSchema(rules: RuleReaders = RULES): z.core.JSONSchema.JSONSchema {
  const anyOptions = (): z.ZodType<RuleOptions> => z.record(z.string(), z.unknown());
  const shapes = Object.entries(rules).map(([name, { options = anyOptions }]): z.ZodType<RuleJson> => {
    const shape = options();
    const needed = !shape.safeParse({}).success;
    return z.strictObject({ name: z.literal(name), options: needed ? shape : shape.exactOptional() });
  });
  return z.toJSONSchema(schemeSchema(z.union(shapes)), { target: "draft-7", io: "input", unrepresentable: "any" });
}
