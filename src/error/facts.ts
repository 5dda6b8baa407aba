import type { Label } from "./label.js";

/** Every code and the facts that its sentences are made of. Facts are JSON-safe. */
export interface Facts {
  "number.unreadable": { readonly text: string };
  "number.not-positive": { readonly name: string; readonly value: string };
  "unit.unknown": { readonly unit: string; readonly suggestion: string };
  "unit.mismatch": {
    readonly left: string;
    readonly leftUnit: string;
    readonly right: string;
    readonly rightUnit: string;
  };
  "unit.declared": { readonly name: string; readonly declared: string; readonly found: string };
  "unit.not-pure": { readonly operation: string; readonly operand: string; readonly unit: string };
  "quantity.unreadable": { readonly text: string };
  "period.unreadable": { readonly text: string };
  "period.impossible": { readonly text: string; readonly found: string; readonly allowed: string };
  "period.unreadable-date": { readonly text: string };
  "period.shift-not-whole": { readonly shift: string };
  "data.duplicate-area": { readonly area: string };
  "data.unknown-parent": { readonly area: string; readonly parent: string; readonly suggestion: string };
  "data.parent-cycle": { readonly areas: string };
  "data.measure-id": { readonly key: string; readonly id: string };
  "data.unknown-area": { readonly area: string; readonly suggestion: string };
  "data.unknown-measure": { readonly measure: string; readonly suggestion: string };
  "data.unreadable-value": {
    readonly area: string;
    readonly measure: string;
    readonly period: string;
    readonly value: string;
  };
  "data.unit-mismatch": { readonly measure: string; readonly measureUnit: string; readonly unit: string };
  "data.unknown-status": { readonly status: string; readonly known: string };
  "data.duplicate-observation": {
    readonly area: string;
    readonly measure: string;
    readonly period: string;
    readonly first: string;
    readonly second: string;
  };
  "data.value-with-reason": {
    readonly area: string;
    readonly measure: string;
    readonly period: string;
    readonly value: string;
    readonly reason: string;
  };
  "data.value-with-mark": {
    readonly area: string;
    readonly measure: string;
    readonly period: string;
    readonly value: string;
    readonly mark: string;
  };
  "formula.operand": {
    readonly operation: string;
    readonly position: number;
    readonly expected: string;
    readonly found: string;
  };
  "formula.no-operands": { readonly operation: string };
  "formula.places": { readonly places: string };
  "formula.years": { readonly years: string };
  "formula.level": { readonly level: string };
  "formula.cycle": { readonly names: string };
  "formula.name-twice": { readonly name: string };
  "formula.syntax": { readonly column: number; readonly found: string; readonly expected: string };
  "formula.reserved-word": { readonly column: number; readonly word: string };
  "formula.unknown-name": { readonly column: number; readonly name: string; readonly suggestion: string };
  "formula.ambiguous-name": { readonly column: number; readonly name: string; readonly measures: string };
  "formula.unknown-function": { readonly column: number; readonly name: string; readonly suggestion: string };
  "formula.operand-count": {
    readonly column: number;
    readonly name: string;
    readonly expected: string;
    readonly found: number;
  };
  "formula.expected-formula": { readonly column: number; readonly found: string };
  "formula.expected-condition": { readonly column: number; readonly found: string };
  "formula.too-long": { readonly length: number; readonly limit: number };
  "formula.unknown-root": { readonly root: string; readonly suggestion: string };
  "data.duplicate-attributes": { readonly area: string; readonly period: string };
  "csv.not-utf8": { readonly line: number };
  "csv.empty": { readonly rows: number };
  "csv.quotes": { readonly row: number };
  "csv.ragged-row": { readonly row: number; readonly fields: number; readonly expected: number };
  "csv.unnamed-column": { readonly column: number };
  "csv.duplicate-header": { readonly header: string };
  "csv.no-column": { readonly header: string; readonly suggestion: string };
  "csv.unknown-column": { readonly header: string; readonly suggestion: string };
  "csv.ambiguous-column": { readonly header: string; readonly measures: string };
  "csv.measure-twice": { readonly measure: string; readonly first: string; readonly second: string };
  "csv.unknown-measure": { readonly header: string; readonly measure: string; readonly suggestion: string };
  "csv.unit-mismatch": { readonly header: string; readonly unit: string; readonly measureUnit: string };
  "csv.no-area": { readonly row: number };
  "csv.unknown-area": { readonly row: number; readonly area: string; readonly suggestion: string };
  "csv.duplicate-row": { readonly row: number; readonly first: number; readonly area: string; readonly period: string };
  "csv.no-row": { readonly area: string };
  "csv.unreadable-number": { readonly row: number; readonly column: string; readonly text: string };
  "rule.negative-points": { readonly rule: string; readonly points: string };
  "rule.bands-empty": { readonly rule: string };
  "rule.bands-last": { readonly band: number };
  "rule.bands-order": { readonly band: number; readonly before: number };
  "rule.bands-direction": { readonly direction: string; readonly end: string };
  "target.range-reversed": { readonly low: string; readonly high: string };
  "target.tolerance": { readonly value: string; readonly tolerance: string };
  "target.unknown-criterion": { readonly kind: string; readonly suggestion: string; readonly known: string };
  "target.not-whole": { readonly criterion: string; readonly number: string };
  "target.unknown-indicator": { readonly indicator: string; readonly suggestion: string; readonly known: string };
  "target.unknown-area": { readonly area: string; readonly suggestion: string; readonly known: string };
  "target.unknown-class": { readonly class: string; readonly classes: string };
  "target.twice": { readonly indicator: string; readonly scope: string };
  "target.direction": { readonly indicator: string; readonly criterion: string; readonly direction: string };
  "target.area-and-class": { readonly area: string; readonly class: string };
  "path.years": { readonly base: string; readonly end: string };
  "path.years-order": { readonly year: string; readonly expected: string };
  "scheme.empty-id": { readonly list: string };
  "scheme.id-twice": { readonly list: string; readonly id: string };
  "scheme.unknown-option": {
    readonly option: string;
    readonly value: string;
    readonly suggestion: string;
    readonly known: string;
  };
  "scheme.effective-order": { readonly from: string; readonly to: string };
  "scheme.undeclared-measure": { readonly measure: string };
  "scheme.no-classes": { readonly scheme: string };
  "scheme.unknown-indicator": {
    readonly item: string;
    readonly indicator: string;
    readonly suggestion: string;
    readonly known: string;
  };
  "scheme.unknown-class": { readonly item: string; readonly class: string; readonly classes: string };
  "scheme.item-twice": { readonly item: string };
  "scheme.empty-block": { readonly item: string };
  "scheme.negative-points": { readonly item: string; readonly points: string };
  "scheme.points-below-rule": {
    readonly item: string;
    readonly points: string;
    readonly rule: string;
    readonly most: string;
  };
  "scheme.grades-order": { readonly grade: string };
  "scheme.grade-last": { readonly grade: string };
  "scheme.not-effective": {
    readonly scheme: string;
    readonly period: string;
    readonly from: string;
    readonly to: string;
  };
  "assessment.no-measure": { readonly measure: string; readonly suggestion: string; readonly known: string };
  "assessment.measure-unit": { readonly measure: string; readonly unit: string; readonly panelUnit: string };
  "assessment.exempt": { readonly area: string; readonly reason: Label };
  "assessment.unknown-area": { readonly area: string; readonly suggestion: string; readonly known: string };
  "assessment.unknown-class": { readonly area: string; readonly class: string; readonly classes: string };
  "assessment.unknown-ranking": { readonly class: string; readonly classes: string };
  "assessment.unknown-item": { readonly item: string; readonly suggestion: string; readonly known: string };
  "assessment.unknown-veto": { readonly veto: string; readonly suggestion: string; readonly known: string };
  "assessment.no-veto-grade": { readonly veto: string };
  "json.shape": { readonly problem: string; readonly detail: string };
  "json.unknown-rule": { readonly rule: string; readonly suggestion: string; readonly known: string };
}

export type Code = keyof Facts;
