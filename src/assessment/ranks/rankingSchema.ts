import * as z from "zod";
import { ROUNDING_MODES } from "../../number/index.js";
import { labelSchema } from "../labelSchema.js";

const whole = () => z.int().min(0);

const tieBreak = () =>
  z
    .array(
      z.union([
        z.enum(["unrounded", "area"]),
        z.strictObject({ item: z.string() }),
        z.strictObject({ indicator: z.string() }),
      ]),
    )
    .readonly();

const places = () => ({
  places: whole().exactOptional(),
  share: z.string().exactOptional(),
  rounding: z.enum(ROUNDING_MODES).exactOptional(),
  atLeast: whole().exactOptional(),
});

/** How places are given, as JSON carries it. */
export const rankingJson = () =>
  z.strictObject({
    ties: z.enum(["competition", "dense", "last", "average"]).exactOptional(),
    tieBreak: tieBreak().exactOptional(),
    groups: z.record(z.string(), z.array(z.string()).readonly()).exactOptional(),
    scoredIn: z.enum(["class", "group"]).exactOptional(),
    leastData: z.string().exactOptional(),
    items: z.boolean().exactOptional(),
  });

/** A further ranking, as JSON carries it. */
export const namedRankingJson = () =>
  z.strictObject({ label: labelSchema().exactOptional(), over: z.array(z.string()).readonly() });

/** The grades, as JSON carries them. */
export const gradesJson = () =>
  z.array(
    z.strictObject({
      id: z.string(),
      label: labelSchema().exactOptional(),
      atLeast: z.string().exactOptional(),
      first: z.strictObject(places()).exactOptional(),
      quota: z
        .strictObject({
          ...places(),
          ties: z.enum(["exclude", "include"]).exactOptional(),
          tieBreak: tieBreak().exactOptional(),
        })
        .exactOptional(),
    }),
  );
