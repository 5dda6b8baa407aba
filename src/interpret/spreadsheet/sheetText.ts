import { cohortText, isArray } from "./cohortText.js";
import type { SheetExpression, SheetSign } from "./expression.js";
import { filled, quoted, type SheetPlaces } from "./sheetPlaces.js";

const BINDING: Readonly<Record<SheetSign, number>> = {
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "=": 1,
  "<>": 1,
  "+": 2,
  "-": 2,
  "*": 3,
  "/": 3,
  "^": 4,
};

/**
 * A formula as a spreadsheet reads it: `=IF(ISNUMBER(B3),B3/12,B3)`. One that has to be entered as an array formula stands in braces,
 * as spreadsheets show it: `{=VARP(…)}`.
 */
export function sheetText(expression: SheetExpression, places: SheetPlaces): string {
  const text = written(expression, places, 0);
  return holdsArray(expression, places) ? `{=${text}}` : `=${text}`;
}

/** How many functions of the formula lie inside each other. */
export function sheetDepth(expression: SheetExpression): number {
  if (expression.kind !== "operator" && expression.kind !== "call") return 0;
  const inside = expression.parts.reduce((most, part) => Math.max(most, sheetDepth(part)), 0);
  return expression.kind === "call" ? inside + 1 : inside;
}

function written(expression: SheetExpression, places: SheetPlaces, around: number): string {
  switch (expression.kind) {
    case "number":
      return expression.text.startsWith("-") && around > 2 ? `(${expression.text})` : expression.text;
    case "reason":
      return quoted(places.reason(expression.reason));
    case "cell":
      return places.cell(expression.entry);
    case "call":
      return `${expression.name}(${expression.parts.map((part) => written(part, places, 0)).join(",")})`;
    case "operator": {
      const own = BINDING[expression.sign];
      const ofReason = expression.parts.some((part) => part.kind === "reason" && part.reason === "not-reported");
      const parts = expression.parts.map((part, place) =>
        ofReason && part.kind === "cell"
          ? filled(part.entry, places)
          : written(part, places, place === 0 ? own : own + 1),
      );
      const text = parts.join(expression.sign);
      return own < around && parts.length > 1 ? `(${text})` : text;
    }
    case "strongest":
      return strongest(expression.cells, places);
    case "cohort":
      return cohortText(expression, places);
  }
}

/** The reasons stand in a list, the strongest last: that one is found which comes last among those of the cells. */
function strongest(cells: readonly number[], places: SheetPlaces): string {
  const [only] = cells;
  const nothing = quoted(places.reason("not-reported"));
  if (only !== undefined && cells.length === 1) return filled(only, places);
  const same = cells.map((cell) => `(${places.reasons}=${filled(cell, places)})`).join("+");
  return `IFERROR(LOOKUP(2,1/(${same}),${places.reasons}),${nothing})`;
}

function holdsArray(expression: SheetExpression, places: SheetPlaces): boolean {
  if (expression.kind === "cohort") return isArray(expression, places);
  if (expression.kind !== "operator" && expression.kind !== "call") return false;
  return expression.parts.some((part) => holdsArray(part, places));
}
