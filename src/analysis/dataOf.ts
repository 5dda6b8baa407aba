import type { Assessment, AssessmentData } from "../assessment/index.js";

/** The data of an assessment, or of one that was read back from JSON. */
export function dataOf(result: Pick<Assessment, "toJSON"> | AssessmentData): AssessmentData {
  return "toJSON" in result ? result.toJSON() : result;
}
