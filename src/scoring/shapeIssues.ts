import type * as z from "zod";
import { type Issue, issue, pointer } from "../error/index.js";

/** What zod found in the shape of JSON, as faults of ours at their JSON paths; it tells what is not there by `reportInput`. */
export function shapeIssues(found: readonly z.core.$ZodIssue[], base = ""): readonly Issue[] {
  return found.flatMap((fault) => {
    // What has items is a block, what has a mark is marked, and its fault lies inside; everything else is meant as the first branch.
    const branches = fault.code === "invalid_union" ? fault.errors : [];
    const meant = branches.find((faults) => !faults.some(isOfAnotherKind)) ?? branches.at(-1);
    const path = base + pointer(...fault.path);
    if (meant !== undefined) return shapeIssues(meant, path);
    const lacking = path !== "" && "input" in fault && fault.input === undefined;
    const facts = lacking
      ? { problem: "missing", detail: path.slice(path.lastIndexOf("/") + 1) }
      : { problem: fault.code, detail: detailOf(fault) };
    return [issue("json.shape", facts, path)];
  });
}

function isOfAnotherKind(fault: z.core.$ZodIssue): boolean {
  if (fault.code !== "unrecognized_keys" || fault.path.length > 0) return false;
  return fault.keys.includes("items") || fault.keys.includes("mark");
}

function detailOf(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case "invalid_type":
      return fault.expected;
    case "invalid_value":
      return fault.values.map(String).join(", ");
    case "unrecognized_keys":
      return fault.keys.join(", ");
    case "too_small":
      return String(fault.minimum);
    case "too_big":
      return String(fault.maximum);
    default:
      return fault.message;
  }
}
