import fc from "fast-check";

/** Positive figures, as decimals and fractions, large and small. */
export const positives: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1, max: 10_000_000 }).map((thousandths) => String(thousandths / 1000)),
  fc.constantFrom("1", "2", "1/3", "22/7", "90071992547409.93", "0.000000000000000001"),
);
