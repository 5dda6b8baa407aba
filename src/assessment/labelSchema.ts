import * as z from "zod";

/** A label as JSON carries it: one text, or one for each language. */
export const labelSchema = () => z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })]);
