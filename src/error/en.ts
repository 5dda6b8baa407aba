import type { Code, Facts } from "./facts.js";
import { labelText } from "./label.js";

/** What formula text should have had, by the words in which the reader says it. Signs stand for themselves. */
const PIECES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["operand", "a number, a name or a parenthesis"],
  ["operator", "an operator"],
  ["text", 'text in quotes ("…")'],
  ["number", "a number"],
  ["pure-number", "a number without a unit"],
  ["whole-number", "a whole number"],
  ["short-number", "a number of at most 5,000 characters"],
  ["attribute", "the name of an attribute"],
  ["area", 'the name of an area in quotes ("…")'],
  ["shift", "a shift such as -1 year or -2 periods"],
  ["period", "a period such as 2017 or 2017-01..09"],
  ["end", "the end"],
  ["quotes", 'a name in quotes, as all names with signs in them ("R&D")'],
  ["closing-quote", "text that has a closing quote"],
]);

function meant(suggestion: string, known: string): string {
  return suggestion === "" ? `There are: ${known}.` : `Did you mean "${suggestion}"?`;
}

function pieceNames(expected: string): string {
  return expected
    .split(" ")
    .map((piece) => PIECES.get(piece) ?? (piece.startsWith('"') ? piece : `"${piece}"`))
    .join(" or ");
}

const SHAPE_PROBLEMS: Readonly<Record<string, string>> = {
  missing: "it lacks",
  invalid_type: "it should be",
  invalid_value: "it can only be",
  invalid_union: "it can only be",
  unrecognized_keys: "unknown keys",
  too_small: "it cannot be less than",
  too_big: "it cannot be more than",
  syntax: "it is no JSON:",
};

/** The sentence of each code in English: what is wrong, and what to write instead. */
export const en: { readonly [C in Code]: (facts: Facts[C]) => string } = {
  "number.unreadable": ({ text }) => `"${text}" is not a number. Write a decimal such as "2.0", "-3" or "1e-9".`,
  "number.not-positive": ({ name, value }) => `${name} must be greater than 0; it is ${value}.`,
  "unit.unknown": ({ unit, suggestion }) =>
    `Unknown unit "${unit}". Did you mean "${suggestion}"? Put units of your own in \`units\`.`,
  "unit.mismatch": ({ left, leftUnit, right, rightUnit }) =>
    `"${left}" is in ${leftUnit} and cannot be added to or compared with "${right}" in ${rightUnit}. For a ratio use share() or intensity().`,
  "unit.declared": ({ name, declared, found }) =>
    `"${name}" is declared in ${declared}, but its formula gives ${found}. Change the unit or the formula.`,
  "unit.not-pure": ({ operation, operand, unit }) =>
    `${operation} takes a pure number; "${operand}" is in ${unit}. Divide it by a value of that unit first.`,
  "quantity.unreadable": ({ text }) =>
    `"${text}" is not a quantity. Write a number and its unit, such as "27亿元" or "2.0%".`,
  "period.unreadable": ({ text }) =>
    `"${text}" is not a period. Write "2017", "2017-H1", "2017-Q3", "2017-09", or "2017-01..09" for January to September.`,
  "period.impossible": ({ text, found, allowed }) =>
    `There is no period "${text}": in place of "${found}" write ${allowed}.`,
  "period.unreadable-date": ({ text }) => `"${text}" is not a date. Write a day that exists, such as "2017-09-30".`,
  "period.shift-not-whole": ({ shift }) =>
    `A period moves by whole steps, not by ${shift}. Write -1 for the one before.`,
  "data.duplicate-area": ({ area }) => `"${area}" is listed twice. List each area once, under an id of its own.`,
  "data.unknown-parent": ({ area, parent, suggestion }) =>
    `The parent "${parent}" of "${area}" is not among the areas. ${suggestion === "" ? "List it there." : `Did you mean "${suggestion}"?`}`,
  "data.parent-cycle": ({ areas }) => `The parents run in a circle: ${areas}. Change one of them.`,
  "data.measure-id": ({ key, id }) =>
    `Under the key "${key}" of measures stands the id "${id}". Write the same for both.`,
  "data.unknown-area": ({ area, suggestion }) =>
    `"${area}" is not among the areas. ${suggestion === "" ? "List it there, or take the observation out." : `Did you mean "${suggestion}"?`}`,
  "data.unknown-measure": ({ measure, suggestion }) =>
    `"${measure}" is not among the measures. ${suggestion === "" ? "List it there, or take the observation out." : `Did you mean "${suggestion}"?`}`,
  "data.unreadable-value": ({ area, measure, period, value }) =>
    `The value "${value}" of "${measure}" for "${area}" in ${period} is not a number. Write a decimal such as "2.0", with its unit in \`unit\`, or null with a reason where there is none.`,
  "data.unit-mismatch": ({ measure, measureUnit, unit }) =>
    `"${measure}" is counted in ${measureUnit}, into which ${unit} cannot be converted. Correct the unit, or make a measure of its own.`,
  "data.unknown-status": ({ status, known }) => `There is no status "${status}". Write one of ${known}.`,
  "data.duplicate-observation": ({ area, measure, period, first, second }) =>
    `"${measure}" is observed twice for "${area}" in ${period}: "${first}" and "${second}". Keep one of them.`,
  "data.value-with-reason": ({ area, measure, period, value, reason }) =>
    `"${measure}" for "${area}" in ${period} has the value "${value}" and the reason "${reason}" for being missing. Leave out the reason, or write null for the value.`,
  "data.value-with-mark": ({ area, measure, period, value, mark }) =>
    `"${measure}" for "${area}" in ${period} has the value "${value}" and "${mark}" as printed in its place. Leave out the mark, or write null for the value.`,
  "data.too-many-reasons": ({ measure, period, reason, most }) =>
    `"${measure}" in ${period} is missing for more than ${most} reasons, and has no room for "${reason}". Give a few kinds of reasons; what is particular to an area belongs into its mark or source.`,
  "data.column-length": ({ measure, period, length, areas }) =>
    `This list of "${measure}" in ${period} has ${length} places for ${areas} areas. Give one place to each area, in the same order, and null where there is no figure.`,
  "data.duplicate-column": ({ measure, period }) =>
    `"${measure}" in ${period} has two columns. Make one of them; revise figures with withObservations().`,
  "data.duplicate-record": ({ record }) =>
    `"${record}" stands twice in the ledger. Take one row out, or give it another id; rows about one project share its \`project\`.`,
  "data.unknown-grade": ({ grade, suggestion, known }) =>
    `There is no grade "${grade}". ${meant(suggestion, known)} Put grades that do not count in \`grades\` of the ledger.`,
  "data.unknown-ledger": ({ ledger, suggestion, known }) =>
    `No tally takes the ledger "${ledger}". ${meant(suggestion, known)}`,
  "data.tally-unit": ({ measure, kind, unit }) =>
    `"${measure}" is tallied (${kind}) and cannot be counted in ${unit}. Take a unit of single things, such as 项 or 分.`,
  "formula.operand": ({ operation, position, expected, found }) =>
    `Operand ${position} of ${operation}() should be a ${expected === "formula" ? "formula or a number" : expected}; it is ${found}. Check the spelling of its name.`,
  "formula.no-operands": ({ operation }) => `${operation}() needs at least one operand.`,
  "formula.places": ({ places }) => `Decimals are a whole number from 0 to 100; they are ${places}.`,
  "formula.years": ({ years }) => `Years are a whole number from 1 to 200; they are ${years}.`,
  "formula.level": ({ level }) => `A quantile's level lies between 0 and 1; it is ${level}.`,
  "formula.cycle": ({ names }) => `A formula is a part of itself: ${names}. Remove one of these references.`,
  "formula.name-twice": ({ name }) =>
    `The name "${name}" stands for two different definitions. Give one of them another name.`,
  "formula.syntax": ({ column, found, expected }) =>
    `Column ${column}: ${found === "" ? "the formula ends" : `"${found}" stands`} where ${pieceNames(expected)} is expected.`,
  "formula.reserved-word": ({ column, word }) =>
    `Column ${column}: "${word}" is a word of the language. Where it is a name, put it in quotes.`,
  "formula.unknown-name": ({ column, name, suggestion }) =>
    `Column ${column}: "${name}" is neither a measure nor a named formula. ${suggestion === "" ? "Write the id or the label of one." : `Did you mean "${suggestion}"?`}`,
  "formula.ambiguous-name": ({ column, name, measures }) =>
    `Column ${column}: "${name}" is the label of several measures: ${measures}. Write the id of one.`,
  "formula.unknown-function": ({ column, name, suggestion }) =>
    `Column ${column}: there is no function "${name}". ${suggestion === "" ? "Write one that the catalogue holds." : `Did you mean "${suggestion}"?`}`,
  "formula.operand-count": ({ column, name, expected, found }) =>
    `Column ${column}: the operands of ${name}() are ${found} in number; it takes ${expected}.`,
  "formula.expected-formula": ({ column, found }) =>
    `Column ${column}: "${found}" is a condition where a value is expected. To make a value of it write choose(condition, 1, 0).`,
  "formula.expected-condition": ({ column, found }) =>
    `Column ${column}: "${found}" is a value where a condition is expected. Compare it with something, such as x > 0.`,
  "formula.too-long": ({ length, limit }) =>
    `Written out, the formula has ${length} characters or more; the most is ${limit}. Name its parts and refer to them.`,
  "formula.unknown-root": ({ root, suggestion }) =>
    `The graph has no formula "${root}". ${suggestion === "" ? "Write the name under which it was compiled." : `Did you mean "${suggestion}"?`}`,
  "data.duplicate-attributes": ({ area, period }) =>
    `The attributes of "${area}" in ${period} are given twice. Put them together.`,
  "csv.undecodable": ({ encodings }) =>
    `The bytes are not text in ${encodings}. Hand in a CSV file, or name its \`encoding\`; workbooks are read by kaohe/xlsx.`,
  "csv.wrongly-decoded": ({ line }) =>
    `Line ${line} holds U+FFFD: it was decoded wrongly before. Hand in the bytes of the file in place of its text.`,
  "table.empty": ({ rows }) => `The table has ${rows} rows. It needs a header and at least one row of figures.`,
  "csv.quotes": ({ row }) => `Quotes do not pair from line ${row} on. Close them; write a quote inside a field twice.`,
  "table.ragged-row": ({ row, fields, expected }) =>
    `Line ${row} has ${fields} fields, the header ${expected}. Make them equal, or quote fields that hold commas.`,
  "table.unnamed-column": ({ column }) =>
    `Column ${column} has contents and no header. Write one; if the header has several rows, set \`headerRows\`.`,
  "table.duplicate-header": ({ header }) =>
    `The header "${header}" stands there twice. Change one of them; if the header has several rows, set \`headerRows\`.`,
  "table.no-column": ({ header, suggestion }) =>
    `The table has no column "${header}". ${suggestion === "" ? "Write one of its headers." : `Did you mean "${suggestion}"?`}`,
  "table.unknown-column": ({ header, suggestion }) =>
    `The column "${header}" is none of the measures. ${suggestion === "" ? "Name its measure in `columns`, or put it in `ignore`." : `Did you mean "${suggestion}"? Otherwise put it in \`ignore\`.`}${/(?:19|20)\d\d/.test(header) ? " If headers name periods, set `period: { inHeader: true }`." : ""}`,
  "table.ambiguous-column": ({ header, measures }) =>
    `"${header}" is the label of several measures: ${measures}. Say which in \`columns\`.`,
  "table.measure-twice": ({ measure, first, second }) =>
    `The columns "${first}" and "${second}" both hold "${measure}". Put one of them in \`ignore\`.`,
  "table.unknown-measure": ({ header, measure, suggestion }) =>
    `\`columns\` says that "${header}" is "${measure}", which is not among the measures. ${suggestion === "" ? "Write the id of one." : `Did you mean "${suggestion}"?`}`,
  "table.unit-mismatch": ({ header, unit, measureUnit }) =>
    `The unit ${unit} of the header "${header}" cannot be converted into ${measureUnit}. Correct the header or the unit of the measure.`,
  "table.no-period": ({ header }) =>
    `The header "${header}" names no period. Write one, such as 2017年, or put the column in \`ignore\`.`,
  "xlsx.unreadable": ({ problem }) =>
    `The bytes are not a workbook in xlsx (${problem}). Save the file as .xlsx; CSV is read by kaohe/csv.`,
  "xlsx.no-sheet": ({ sheet, sheets }) => `The workbook has no sheet ${sheet}. It has: ${sheets}.`,
  "xlsx.which-sheet": ({ sheets }) => `Several sheets hold something: ${sheets}. Say which in \`sheet\`.`,
  "xlsx.too-large": ({ size, most }) =>
    `The workbook unpacks to ${size} bytes; at most ${most} are read. Keep just the sheet that is needed, and save it again.`,
  "xlsx.sheet-name": ({ name }) =>
    `A sheet cannot be named "${name}". Use 1 to 31 signs without [ ] : * ? / \\, no apostrophe at the ends, and not History.`,
  "xlsx.long-text": ({ length, most }) =>
    `A cell has ${length} signs of text; a workbook holds ${most} in each. Shorten it, or write CSV.`,
  "xlsx.control-character": ({ text }) => `${text} has a control character, which a workbook cannot hold. Take it out.`,
  "xlsx.uncalculated": ({ sheet, cell }) =>
    `Cell ${cell} of "${sheet}" holds a formula that was never calculated. Open the workbook in a spreadsheet and save it.`,
  "table.two-units": ({ header, first, second }) =>
    `"${header}" says ${first}, and the units of the table say ${second}. Correct one of them.`,
  "table.outer-space": ({ text }) =>
    `"${text}" has spaces at its ends, which a table does not give back. Take them off, or write JSON.`,
  "table.which-unit": ({ header, units, measureUnit }) =>
    `The title states several units (${units}); which one counts for "${header}", in ${measureUnit}, is not certain. Write it in the header, or set \`unit\`; null is the measure's own.`,
  "table.no-decimal": ({ area, measure, period, value }) =>
    `"${measure}" of "${area}" in ${period} is ${value}, which no decimal writes out. Write the panel as JSON, or round it first.`,
  "table.wide-loses": ({ part, area, measure, period }) =>
    `The wide form has no place for the ${part} of "${measure}" of "${area}" in ${period}. Write the long form, or name "${part}" in \`without\`.`,
  "table.wide-units": ({ measure, first, second }) =>
    `Figures of "${measure}" come in ${first} and in ${second}; a column of the wide form has one unit. Write the long form.`,
  "table.wide-header": ({ measure }) =>
    `Neither the label nor the id of "${measure}" would be read back from a header. Write the long form, or change the label.`,
  "sdmx.period": ({ text }) =>
    `"${text}" is not a period of SDMX that kaohe knows. Write 2017, 2017-S1, 2017-Q1, 2017-01, or 2017-01-01/P9M for January to September.`,
  "sdmx.power": ({ row, text }) =>
    `UNIT_MULT of line ${row} is "${text}". Write the power of ten, a whole number from -30 to 30.`,
  "sdmx.action": ({ row, action }) =>
    `Line ${row} has the action "${action}". Only data are read: I, A, R or M; take the line out.`,
  "table.no-area": ({ row }) => `Line ${row} names no area. Write it, or take the line out.`,
  "table.unknown-area": ({ row, area, suggestion }) =>
    `"${area}" in ${row === 0 ? "the header" : `line ${row}`} is not among the areas. ${suggestion === "" ? "" : `Did you mean "${suggestion}"? `}Put totals in \`ignoreRows\`, or set them aside with \`totals\`.`,
  "table.duplicate-row": ({ row, first, area, period }) =>
    `"${area}" has two rows for ${period}, in lines ${first} and ${row}. Keep one.`,
  "table.no-row": ({ area }) =>
    `The table has no row "${area}", which \`ignoreRows\` names. Write it as in the table, or take it out.`,
  "table.unreadable-number": ({ row, column, text }) =>
    `"${text}" in line ${row}, column "${column}" is not a number. Write one, or leave it blank or put one of the \`marks\` where there is none.`,
  "rule.negative-points": ({ rule, points }) =>
    `Points of ${rule} cannot be negative; they are ${points}. Set a deduction apart.`,
  "rule.one-of": ({ rule, options }) => `Write just one of ${options} in ${rule}.`,
  "rule.figures-order": ({ rule, first, from, next, to, direction }) =>
    `${rule} must ${direction === "lower" ? "fall" : "rise"} from ${first} to ${next}, but they are ${from} and ${to}. Change one of them, or the indicator's direction.`,
  "rule.share-range": ({ rule, share }) => `The share of ${rule} is ${share}. It should lie between 0 and 1.`,
  "rule.bands-empty": ({ rule }) =>
    `${rule} needs at least two bands, such as [{ atLeast: "6%", points: 50 }, { points: 0 }].`,
  "rule.bands-last": ({ band }) =>
    `The end of band ${band} is wrong: every band but the last has one (all atLeast, or all atMost), and the last has none.`,
  "rule.bands-order": ({ band, before }) =>
    `Bands ${before} and ${band} are out of order: bands run from best to worst, and points must not rise.`,
  "rule.bands-direction": ({ direction, end }) =>
    `The indicator's direction is ${direction}, but the bands are written with ${end}. Higher is better takes atLeast, lower is better atMost.`,
  "rule.no-rates": ({ rule, option }) =>
    `${option} of ${rule} is empty. Write the points for each unit, band by band, such as ["0.1", "0.2"].`,
  "rule.bands-gap": ({ band, end }) =>
    `There is a gap at ${end}, an end of band ${band}: no other band goes on from there. Neighbours state the same number, one with it (atLeast or atMost), one without (lessThan or moreThan); the outermost bands have no outer end.`,
  "rule.bands-overlap": ({ band, other }) =>
    `Bands ${other} and ${band} overlap. Neighbours state the same number, one with it (atLeast or atMost), one without (lessThan or moreThan).`,
  "rule.bands-reversed": ({ band, low, high }) =>
    `Band ${band} is empty: it runs from ${low} to ${high}. Exchange the two, or include the ends.`,
  "rule.bands-way": ({ direction, way }) =>
    `The indicator's direction is ${direction}, but the points of the bands ${way === "rises" ? "rise" : "fall"} with the value. Change the points, or the indicator's direction.`,
  "rule.stage-worth": ({ stage }) =>
    `What stage "${stage}" is worth is not written right: all stages have a share (of full points), or all have points.`,
  "rule.stages-order": ({ stage, before }) =>
    `Stage "${stage}" is worth less than "${before}" before it. Shares and points are cumulative and must not fall.`,
  "rule.trim": ({ option, value }) =>
    option === "each"
      ? `each is ${value}. It says how many marks go at each end: a whole number from 1.`
      : `share is ${value}. It says which share of the marks goes at each end: above 0 and below 0.5.`,
  "rule.last-share": ({ share }) => `The share of the last stage is ${share}. It should be 1, which is full points.`,
  "rule.option-when-lower": ({ rule, option }) =>
    `${option} of ${rule} says nothing where lower is better. Leave it out, or leave out the indicator's direction.`,
  "rule.stages-direction": ({ rule }) =>
    `${rule} is for indicators where higher is better, since a later stage is more. Leave out the indicator's direction.`,
  "milestones.none": ({ name }) =>
    `There are no ${name}. Write them, such as [{ id: "registered" }, { id: "recognised" }].`,
  "milestones.stage-twice": ({ stage }) => `The stage "${stage}" stands twice. Give one of them another id.`,
  "milestones.due-order": ({ stage, due, before }) =>
    `Stage "${stage}" is due on ${due}, before ${before} of a stage before it. Change the day or the order.`,
  "milestones.unknown-stage": ({ stage, known }) => `There is no stage "${stage}". Stages are: ${known}.`,
  "target.range-reversed": ({ low, high }) =>
    `The lower end "${low}" of the range is above its upper end "${high}". Write the smaller one first.`,
  "target.tolerance": ({ value, tolerance }) =>
    `The tolerance "${tolerance}" of "${value}" should be in the same unit and not below zero.`,
  "target.unknown-criterion": ({ kind, suggestion, known }) =>
    `"${kind}" is no kind of criterion. ${meant(suggestion, known)}`,
  "target.compares": ({ criterion }) =>
    `The criterion "${criterion}" compares areas or indicators: one figure alone cannot settle it. State an amount, or use assess.`,
  "target.not-whole": ({ criterion, number }) =>
    `The number "${number}" of ${criterion} should be a whole number from 1 to 50.`,
  "target.unknown-indicator": ({ indicator, suggestion, known }) =>
    `"${indicator}" is not an indicator of this scheme. ${meant(suggestion, known)}`,
  "target.unknown-area": ({ area, suggestion, known }) =>
    `The target's area "${area}" is not in the panel. ${meant(suggestion, known)}`,
  "target.unknown-class": ({ class: name, classes }) =>
    `The target's class "${name}" does not exist. There are: ${classes}.`,
  "target.twice": ({ indicator, scope }) =>
    `Two targets of one deadline are set for "${indicator}" of "${scope}". Remove one, or set it for a second indicator over the same formula.`,
  "target.direction": ({ indicator, criterion, direction }) =>
    `The target "${criterion}" runs against the direction (${direction}) of "${indicator}". Lower is better takes atMost or lessThan; higher is better takes atLeast, moreThan or range. For one that should be moderate, write between or about.`,
  "target.area-and-class": ({ area, class: name }) =>
    `A target cannot be set both for "${area}" and for class "${name}". Name one of them.`,
  "decomposition.part-twice": ({ part }) => `"${part}" is listed twice. List each part once.`,
  "decomposition.unknown-part": ({ part, suggestion }) =>
    `"${part}" has no part of this total. ${suggestion === "" ? "Write one that has." : `Did you mean "${suggestion}"?`}`,
  "decomposition.parts": ({ found }) =>
    `The parts should be a list, not ${found}. Write byWeights({ … }) for weights, equalShares([ … ]) for equal parts.`,
  "decomposition.unknown-option": ({ option, suggestion, known }) =>
    `There is no option "${option}". ${meant(suggestion, known)}`,
  "path.unknown-year": ({ year, first, last }) =>
    `The path does not have the year "${year}". Give figures of ${first} to ${last}.`,
  "path.unknown-rephasing": ({ by, suggestion, known }) =>
    `"${by}" is no way of re-phasing. ${meant(suggestion, known)}`,
  "path.years": ({ base, end }) => `The end year ${end} should be 1 to 100 whole years after the base year ${base}.`,
  "path.years-order": ({ year, expected }) => `The year ${year} of the path does not follow; it should be ${expected}.`,
  "scheme.empty-id": ({ list }) => `An id of ${list} is empty. Write one.`,
  "scheme.id-twice": ({ list, id }) => `"${id}" stands twice in ${list}. Change one of them, or leave it out.`,
  "scheme.unknown-option": ({ option, value, suggestion, known }) =>
    `"${value}" is no ${option}. ${meant(suggestion, known)}`,
  "scheme.effective-order": ({ from, to }) => `The period ends (${to}) before it begins (${from}). Exchange them.`,
  "scheme.undeclared-measure": ({ measure }) =>
    `A formula uses the measure "${measure}", which \`measures\` does not hold under this id, or holds in another unit. Put the same handle there, as \`${measure}\`.`,
  "path.weights-count": ({ weights, years }) =>
    `There are ${weights} weights for a path of ${years} years. Write one for each year.`,
  "path.weights": ({ weights }) => `The weights ${weights} cannot be used: none may be negative, and not all may be 0.`,
  "path.end-not-whole": ({ end, step }) =>
    `The end ${end} is no whole multiple of ${step}, so rounding would change it. Change the target or the step.`,
  "progress.not-from-january": ({ period }) =>
    `"${period}" does not begin in January. Progress is of cumulative figures: write "2017-01..09", or a day such as "2017-09-30".`,
  "progress.unknown-method": ({ method, suggestion, known }) =>
    `"${method}" is no method of progress. ${meant(suggestion, known)}`,
  "progress.shares": ({ shares, count, sum }) =>
    `There are ${count} monthly shares, ${shares}, adding up to ${sum}. Write twelve, none negative, that add up to exactly 1.`,
  "scheme.no-classes": ({ scheme }) => `The scheme "${scheme}" has no classes. Write them, such as ["A", "B"].`,
  "scheme.unknown-indicator": ({ item, indicator, suggestion, known }) =>
    `Item "${item}" uses "${indicator}", which is not an indicator of this scheme. ${meant(suggestion, known)}`,
  "scheme.unknown-class": ({ item, class: name, classes }) =>
    `The points of item "${item}" name class "${name}", which does not exist. There are: ${classes}.`,
  "scheme.item-twice": ({ item }) => `The item id "${item}" stands twice. Give one of them another id.`,
  "scheme.unknown-item": ({ by, item, suggestion, known }) =>
    `"${by}" goes to "${item}", which is not an item of this scheme. ${meant(suggestion, known)}`,
  "scheme.unknown-grade": ({ veto, grade, suggestion, known }) =>
    `"${veto}" limits the grade to "${grade}", which is not in grades. ${meant(suggestion, known)}`,
  "scheme.adjustment-parts": ({ adjustment }) =>
    `The adjustment "${adjustment}" is put together wrongly. By facts: each or most. Computed: indicator, rule and most together, without each.`,
  "scheme.empty-block": ({ item }) => `The block "${item}" is empty. Put items in or remove it.`,
  "scheme.block-points": ({ item, aggregation }) =>
    aggregation === "sum"
      ? `"${item}" adds up the points of its parts, so it states none itself. Leave its points out, or choose a mean as its aggregation.`
      : `"${item}" is aggregated by ${aggregation}, so the points of its parts are weights. Write its own full points as \`points\`.`,
  "scheme.negative-points": ({ item, points }) =>
    `The points of item "${item}" are negative (${points}). Set a deduction apart.`,
  "scheme.points-below-rule": ({ item, points, rule, most }) =>
    `Item "${item}" has ${points} points, but ${rule} gives up to ${most}. Raise the points or change the rule.`,
  "scheme.grades-order": ({ grade }) =>
    `The threshold of grade "${grade}" is not below the one before. Order grades from high to low.`,
  "scheme.no-version": ({ period, known }) =>
    `No version is in force in ${period}. Versions: ${known}. Add the one of that time, or correct its effective.`,
  "scheme.versions-overlap": ({ period, first, second, known }) =>
    `Versions "${first}" and "${second}" are both in force in ${period}. State effective.to of the earlier one. Versions: ${known}.`,
  "scheme.entry-removed": ({ entry }) =>
    `"${entry}" stands in remove, so it cannot be changed or added to. Keep one of the two.`,
  "scheme.entry-kind": ({ entry, wanted }) =>
    wanted === "block"
      ? `"${entry}" is no block, so nothing can be added to it. Name a block.`
      : `"${entry}" has no rule that could be changed. Name an item that is scored by a rule.`,
  "scheme.unknown-entry": ({ entry, suggestion, known }) =>
    `The scheme has no item "${entry}". ${meant(suggestion, known)} New items stand in add.`,
  "scheme.grade-last": ({ grade }) =>
    `Grade "${grade}": every grade but the last has atLeast, first or quota, and the last has none of them.`,
  "scheme.places-or-share": ({ grade }) =>
    `The places of grade "${grade}" are a number, places, or a share: write one of the two.`,
  "scheme.share": ({ option, share }) =>
    `${option} is ${share}, and should lie from 0 to 1. Write a decimal such as 0.3.`,
  "scheme.whole-places": ({ option, count }) => `${option} is ${count}, and should be a whole number, 0 or more.`,
  "scheme.not-effective": ({ scheme, period, from, to }) =>
    `The scheme "${scheme}" holds from ${from} to ${to}, not for ${period}.`,
  "assessment.no-measure": ({ measure, suggestion, known }) =>
    `The scheme uses the measure "${measure}", which the panel does not hold. ${meant(suggestion, known)} List it among the panel's measures, even where nothing was reported.`,
  "assessment.measure-unit": ({ measure, unit, panelUnit }) =>
    `The measure "${measure}" is in ${unit} in the scheme and in ${panelUnit} in the panel, which do not measure the same. Use the same measures for both.`,
  "assessment.exempt": ({ area, reason }) =>
    `"${area}" does not take part: ${labelText(reason, "en")}. \`exempt\` and \`notAssessed\` of the result list who does not.`,
  "assessment.unknown-area": ({ area, suggestion, known }) => `There is no area "${area}". ${meant(suggestion, known)}`,
  "assessment.unknown-class": ({ area, class: name, classes }) =>
    `The class "${name}" of "${area}" is not in the scheme. There are: ${classes}.`,
  "assessment.unknown-ranking": ({ ranking, rankings }) =>
    `There is no ranking of "${ranking}". There are: ${rankings || "none"}.`,
  "assessment.no-formulas": ({ found }) =>
    `This takes what assess gives, not "${found}": saved JSON carries results without formulas. Assess the scheme and its figures again.`,
  "assessment.no-grades": ({ scheme }) => `The scheme "${scheme}" has no grades. Write them in \`grades\`.`,
  "assessment.no-attribute": ({ ranking, attribute }) =>
    `The ranking "${ranking}" goes by the attribute "${attribute}", which no area has. Write it among the attributes of the areas, or correct its name.`,
  "assessment.not-a-result": ({ found }) =>
    `\`previous\` is no result of an assessment: its format is "${found}" in place of "kaohe-assessment/1". Hand in what \`assess\` gave, or its JSON read back.`,
  "assessment.previous-period": ({ previous, period }) =>
    `The previous assessment is of ${previous}, which is not before ${period}. Hand in an earlier result.`,
  "analysis.no-step": ({ step }) =>
    `A step of ${step} moves nothing. Write by how much each measure changes in its unit, such as { patents: 1 }.`,
  "analysis.no-figure": ({ area, measure, period, reason }) =>
    `"${area}" has no figure of "${measure}" in ${labelText(period, "en")} (${labelText(reason, "en")}), so it cannot be moved. Put an assumed one in the panel first.`,
  "analysis.unknown-grade": ({ grade, suggestion, known }) =>
    `There is no grade "${grade}". ${meant(suggestion, known)}`,
  "analysis.not-additive": ({ block }) =>
    `"${block}" is not the sum of its parts, so its weights cannot be drawn. Leave it out, or assess schemes made by deriveScheme in place of it.`,
  "analysis.rescaled": ({ area, item }) =>
    `"${labelText(area, "en")}" lacks "${labelText(item, "en")}", whose points went to its other items, so weights cannot be drawn. Fill in the figure, or give the item another missing policy than rescale.`,
  "analysis.other-scheme": ({ scheme, result }) =>
    `The result is one of "${result}", the scheme "${scheme}". Hand in the scheme that it was assessed by.`,
  "analysis.other-time": ({ earlier, later }) =>
    `${later} is not the part of its year that ${earlier} is of its own, so what lies between cannot be decomposed. Compare two years, or the same months of two years.`,
  "analysis.steps": ({ steps }) => `At most ${steps} steps cannot be tried. Write a whole number from 1.`,
  "analysis.trials": ({ trials }) => `mostTried cannot be ${trials} trials. Write a whole number from 1.`,
  "analysis.no-cost": ({ measure }) =>
    `"${measure}" lacks its cost. Write what one step costs, such as { step: 1, cost: 2 }.`,
  "analysis.aim": ({ kind, key, value, example }) =>
    value === ""
      ? `The aim "${kind}" lacks ${key}. Write ${example}.`
      : `${key} of the aim "${kind}" cannot be ${value}. Write ${example}.`,
  "analysis.forecast-period": ({ period, through }) =>
    `${through} is no part of the year ${period}. Assess a year, and write through when its figures are there, such as "2017-01..09".`,
  "analysis.threshold": ({ option, value }) =>
    `"${option}" cannot be ${value}. Write a share from 0 to 1, such as "0.9".`,
  "analysis.draws": ({ option, value }) =>
    `"${option}" cannot be ${value}. Write a whole number of draws from 1, and a spread above 0 and at most 1: "0.2" for 20%.`,
  "analysis.no-options": ({ choice }) =>
    `The choice "${choice}" has no options. Write one at least; the scheme as it is has changes: null.`,
  "analysis.choices-overlap": ({ first, second, what }) =>
    `"${first}" and "${second}" both state ${what}, so one would undo the other. Make them one choice, with their combinations as options.`,
  "analysis.runs": ({ runs, most }) =>
    `The options have ${runs} combinations, more than ${most}. Leave some out, or raise mostRuns.`,
  "analysis.bounds": ({ item, from, to }) =>
    `The points of "${item}" cannot be drawn from ${from} to ${to} times what they are. These are multiples, not points: write two from 0, the smaller first, the larger above 0 and at most 10, such as ["0.8", "1.5"].`,
  "assessment.unknown-item": ({ item, suggestion, known }) => `There is no item "${item}". ${meant(suggestion, known)}`,
  "assessment.unknown-veto": ({ veto, suggestion, known }) =>
    `The scheme has no veto "${veto}". ${meant(suggestion, known)}`,
  "assessment.no-difficulty": ({ scheme }) =>
    `The scheme "${scheme}" has no difficulty coefficient, so none can be handed in. Add \`difficulty: {}\` to the scheme.`,
  "assessment.difficulty-class": ({ class: name, suggestion, known }) =>
    `A difficulty coefficient is for class "${name}", which the scheme does not have. ${meant(suggestion, known)}`,
  "assessment.veto-item": ({ veto, item, expected }) =>
    expected === "item"
      ? `The veto "${veto}" must say which item it voids (item).`
      : `The veto "${veto}" takes no item "${item}": it is about the grade, or the scheme says where it goes. Remove it.`,
  "assessment.unknown-adjustment": ({ adjustment, suggestion, known }) =>
    `There is no adjustment "${adjustment}" in the scheme. ${meant(suggestion, known)}`,
  "assessment.computed-adjustment": ({ adjustment }) =>
    `The adjustment "${adjustment}" is computed from an indicator. Remove the fact.`,
  "assessment.adjustment-amount": ({ adjustment, expected, found }) =>
    expected === "times"
      ? `The adjustment "${adjustment}" counts times: write times, a whole number from 0. Found: ${found}.`
      : `The adjustment "${adjustment}" takes points, not negative, since its kind says the direction. Found: ${found}.`,
  "assessment.not-in-class": ({ item, area, class: name }) =>
    `"${area}" is of class ${name}, which does not have the item "${item}". Remove the entry.`,
  "assessment.unsigned": ({ item, area, lacks }) =>
    `The entry for "${area}", item "${item}", has no ${lacks}. Write who set it, and why.`,
  "assessment.override-twice": ({ item, area }) =>
    `The score of "${area}" in item "${item}" is set twice. Keep one entry.`,
  "assessment.override-range": ({ item, points, full }) =>
    `The score of item "${item}" is set to ${points}. It must lie between 0 and full points, ${full}; to go beyond them, write aboveFull: true.`,
  "assessment.mark-twice": ({ item, area, by }) => `"${by}" marked "${area}" twice in "${item}". Keep one entry.`,
  "assessment.mark-range": ({ item, mark, outOf }) =>
    `A mark of "${item}" is ${mark}. It must lie between 0 and ${outOf}.`,
  "assessment.unknown-group": ({ item, group, suggestion, known }) =>
    group === ""
      ? `A mark of "${item}" must name its group of judges. There are: ${known}.`
      : `"${item}" has no group of judges "${group}". ${known === "" ? "Remove it." : meant(suggestion, known)}`,
  "assessment.no-veto-grade": ({ veto }) =>
    `The veto "${veto}" lowers the grade, but the scheme has no grades. Add them.`,
  "assessment.tally-differs": ({ area, measure, period, reported, tallied }) =>
    `"${measure}" for "${area}" in ${period} is reported as ${reported}, and its ledger gives ${tallied}. Correct the ledger, or take the reported figure out.`,
  "weights.none": ({ list }) => `${list} is empty. Give it one entry at least.`,
  "weights.not-stated": ({ item }) => `There is no number for "${item}". State it, as 0 where nothing is given.`,
  "weights.negative": ({ item, value }) => `"${item}" is negative (${value}). Write 0 or more.`,
  "weights.undetermined": ({ count }) =>
    `All of ${count} are 0, which determines no weights: what is stated is 0, or no indicator tells the areas apart, or all rise and fall as one. Use equal or given weights.`,
  "weights.budget": ({ expert, sum, budget }) =>
    `Expert "${expert}" gives ${sum} in all in place of ${budget}. Correct it, or state another budget.`,
  "weights.matrix-size": ({ found, wanted }) =>
    `The matrix of comparisons has ${found} here in place of ${wanted}. Rows and columns are in the order of the ids.`,
  "weights.not-reciprocal": ({ row, column, value, opposite }) =>
    `"${row}" to "${column}" is ${value} and the opposite is ${opposite}; their product is not 1. Write reciprocals such as 3 and "1/3", and 1 against itself.`,
  "weights.no-figure": ({ area, indicator }) =>
    `"${area}" has no figure for "${indicator}". Add it, or leave such areas out by missing: "leave-out".`,
  "weights.negative-figure": ({ area, indicator, value }) =>
    `"${indicator}" of "${area}" is negative (${value}) and has no share. Use normalisation: "minMax".`,
  "weights.too-few-areas": ({ areas }) => `Only ${areas} areas have all figures; weights need 2 at least.`,
  "weights.zero-mean": ({ indicator }) =>
    `The mean of "${indicator}" is 0, so it has no coefficient of variation. Use another method.`,
  "weights.steps": ({ total, step }) =>
    `The total ${total} is no whole number of steps of ${step}. Change one of them.`,
  "json.shape": ({ problem, detail }) =>
    `The JSON has another shape here: ${SHAPE_PROBLEMS[problem] ?? problem} ${detail}. Correct it as the documentation says.`,
  "rule.unknown-parameter": ({ parameter, suggestion, known }) =>
    `The scheme has no table of parameters called "${parameter}". ${meant(suggestion, known)}`,
  "json.unknown-rule": ({ rule, suggestion, known }) =>
    `Unknown rule "${rule}". ${meant(suggestion, known)} Hand in rules of your own as \`rules\`.`,
};
