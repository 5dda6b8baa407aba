import * as z from "zod";

const limits = () => z.record(z.string(), z.string());
const common = () => ({
  ledger: z.string(),
  once: z.enum(["project", "area"]).exactOptional(),
  mostByGrade: limits().exactOptional(),
  most: z.string().exactOptional(),
});

/** A tally as JSON carries it. */
export const tallySchema = () =>
  z.discriminatedUnion(
    "kind",
    [
      z.strictObject({
        kind: z.enum(["count", "sum"]),
        ...common(),
        grades: z.array(z.string()).readonly().exactOptional(),
      }),
      z.strictObject({ kind: z.literal("points"), ...common(), grades: limits() }),
    ],
    { error: "count, points, sum" },
  );
