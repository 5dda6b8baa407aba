import { collecting, fail, failAll, type Issue, issue } from "../../error/index.js";
import {
  compare,
  type DecimalInput,
  exactText,
  multiply,
  ONE,
  type Rational,
  sign,
  toRational,
} from "../../number/index.js";

/**
 * 判断矩阵: how many times more the row's indicator counts than the column's. It is square and positive, and opposite comparisons
 * are reciprocal.
 *
 * @throws KaoheError with all faults at once: `weights.matrix-size`, else `number.*`, else `weights.not-reciprocal`
 */
export function readComparisons(
  ids: readonly string[],
  matrix: readonly (readonly DecimalInput[])[],
): readonly (readonly Rational[])[] {
  if (matrix.length !== ids.length) {
    fail("weights.matrix-size", { found: matrix.length, wanted: ids.length }, "/matrix");
  }
  const issues: Issue[] = [];
  for (const [row, { length }] of matrix.entries()) {
    if (length !== ids.length) {
      issues.push(issue("weights.matrix-size", { found: length, wanted: ids.length }, `/matrix/${row}`));
    }
  }
  failAll(issues);
  const comparisons = matrix.map((cells, row) =>
    cells.map((cell, column) =>
      readComparison(cell, [ids[row] ?? "", ids[column] ?? ""], `/matrix/${row}/${column}`, issues),
    ),
  );
  failAll(issues);
  for (const [row, cells] of comparisons.entries()) {
    for (const [column, below] of cells.slice(0, row + 1).entries()) {
      const above = comparisons[column]?.[row] ?? ONE;
      if (compare(multiply(below, above), ONE) === 0) continue;
      const facts = {
        row: ids[row] ?? "",
        column: ids[column] ?? "",
        value: exactText(below),
        opposite: exactText(above),
      };
      issues.push(issue("weights.not-reciprocal", facts, `/matrix/${row}/${column}`));
    }
  }
  failAll(issues);
  return comparisons;
}

function readComparison(
  cell: DecimalInput,
  [row, column]: readonly [string, string],
  path: string,
  issues: Issue[],
): Rational {
  const value = collecting(issues, path, () => toRational(cell));
  if (value !== undefined && sign(value) <= 0) {
    issues.push(issue("number.not-positive", { name: `${row} : ${column}`, value: exactText(value) }, path));
  }
  return value ?? ONE;
}
