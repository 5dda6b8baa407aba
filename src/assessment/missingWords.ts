import type { Label } from "../error/index.js";
import type { ItemResult } from "./result.js";

/** What was done about a missing score. */
type Done = NonNullable<ItemResult["missing"]>;

interface Words {
  readonly zh: string;
  readonly en: string;
}

const DONE = {
  zero: { zh: "计零分", en: "counted as zero" },
  rescale: { zh: "分值摊给同块其他项", en: "its points spread over the rest of the block" },
  "class-mean": { zh: "按同类平均分计", en: "counted as the mean of the class" },
  "class-minimum": { zh: "按同类最低分计", en: "counted as the least of the class" },
  "not-ranked": { zh: "缺项过多,不排名", en: "too much missing to be ranked" },
} as const satisfies Readonly<Record<Done, Words>>;

/** What was done about a missing score, in words that stand behind its reason: 未报,计零分. */
export function missingDoneLabel(done: Done): Label {
  return DONE[done];
}

/** The same in words that stand alone. */
export const MISSING_WORDS: Readonly<Record<Done, Words>> = {
  zero: /* @__PURE__ */ alone(DONE.zero),
  rescale: /* @__PURE__ */ alone(DONE.rescale),
  "class-mean": /* @__PURE__ */ alone(DONE["class-mean"]),
  "class-minimum": /* @__PURE__ */ alone(DONE["class-minimum"]),
  "not-ranked": DONE["not-ranked"],
};

function alone({ zh, en }: Words): Words {
  return { zh: `缺项,${zh}`, en: `missing, ${en}` };
}
