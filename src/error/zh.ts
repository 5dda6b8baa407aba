import type { Code, Facts } from "./facts.js";
import { labelText } from "./label.js";

/** What formula text should have had, by the words in which the reader says it. Signs stand for themselves. */
const PIECES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["operand", "数、名称或括号"],
  ["operator", "运算符"],
  ["text", '带引号的文字("…")'],
  ["number", "数"],
  ["pure-number", "不带单位的数"],
  ["whole-number", "整数"],
  ["short-number", "不超过 5,000 个字符的数"],
  ["attribute", "属性的名称"],
  ["area", '带引号的考核对象("…")'],
  ["shift", "-1 year、-2 periods 之类的移动"],
  ["period", "2017、2017-01..09 之类的时期"],
  ["end", "算式的结尾"],
  ["quotes", '带引号的名称(名称含符号时须加引号,如 "R&D")'],
  ["closing-quote", "成对的引号"],
]);

function meant(suggestion: string, known: string): string {
  return suggestion === "" ? `可用:${known}。` : `是否指“${suggestion}”?`;
}

function pieceNames(expected: string): string {
  return expected
    .split(" ")
    .map((piece) => PIECES.get(piece) ?? (piece.startsWith('"') ? piece : `“${piece}”`))
    .join("或");
}

const SHAPE_PROBLEMS: Readonly<Record<string, string>> = {
  missing: "缺少",
  invalid_type: "应为",
  invalid_value: "只能取",
  invalid_union: "只能取",
  unrecognized_keys: "不认识的键",
  too_small: "不得小于",
  too_big: "不得大于",
  syntax: "不是合法的 JSON:",
};

/** The sentence of each code in Chinese: what is wrong, and what to write instead. */
export const zh: { readonly [C in Code]: (facts: Facts[C]) => string } = {
  "number.unreadable": ({ text }) => `“${text}”不是数。请写成十进制数,如 "2.0"、"-3"、"1e-9"。`,
  "number.not-positive": ({ name, value }) => `${name} 必须大于 0,现为 ${value}。`,
  "unit.unknown": ({ unit, suggestion }) => `不认识单位“${unit}”。是否指“${suggestion}”?自定义单位请写入 units。`,
  "unit.mismatch": ({ left, leftUnit, right, rightUnit }) =>
    `“${left}”以“${leftUnit}”计,不能与以“${rightUnit}”计的“${right}”相加减或比较。求比值请用 share() 或 intensity()。`,
  "unit.declared": ({ name, declared, found }) =>
    `“${name}”写明单位为“${declared}”,但算式得出的是“${found}”。请改单位或改算式。`,
  "unit.not-pure": ({ operation, operand, unit }) =>
    `${operation} 只能用于纯数,“${operand}”以“${unit}”计。请先除以同单位的数。`,
  "quantity.unreadable": ({ text }) => `“${text}”不是数量。请写成数字加单位,如 "27亿元"、"2.0%"。`,
  "period.unreadable": ({ text }) =>
    `“${text}”不是时期。请写成 "2017"、"2017-H1"、"2017-Q3"、"2017-09",累计写成 "2017-01..09" 或 "2017年1-9月"。`,
  "period.impossible": ({ text, found, allowed }) => `没有“${text}”这个时期:其中的“${found}”应写 ${allowed}。`,
  "period.unreadable-date": ({ text }) => `“${text}”不是日期。请写成存在的一天,如 "2017-09-30"。`,
  "period.shift-not-whole": ({ shift }) => `时期只能移动整数个,不能移动 ${shift} 个。上一期写 -1。`,
  "data.duplicate-area": ({ area }) => `“${area}”列了两次。每个考核对象只列一次,id 不能相同。`,
  "data.unknown-parent": ({ area, parent, suggestion }) =>
    `“${area}”的上级“${parent}”不在 areas 中。${suggestion === "" ? "请将它列入 areas。" : `是否指“${suggestion}”?`}`,
  "data.parent-cycle": ({ areas }) => `上下级绕成了圈:${areas}。请改其中一个 parent。`,
  "data.measure-id": ({ key, id }) => `measures 中键“${key}”下的 id 是“${id}”。两者必须相同。`,
  "data.unknown-area": ({ area, suggestion }) =>
    `“${area}”不在 areas 中。${suggestion === "" ? "请将它列入 areas,或去掉这条数据。" : `是否指“${suggestion}”?`}`,
  "data.unknown-measure": ({ measure, suggestion }) =>
    `“${measure}”不在 measures 中。${suggestion === "" ? "请将它列入 measures,或去掉这条数据。" : `是否指“${suggestion}”?`}`,
  "data.unreadable-value": ({ area, measure, period, value }) =>
    `“${area}”${period}“${measure}”的值“${value}”不是数。请写成十进制数,如 "2.0",单位写在 unit 中;没有数的写 null 并写明 reason。`,
  "data.unit-mismatch": ({ measure, measureUnit, unit }) =>
    `“${measure}”以“${measureUnit}”计,“${unit}”不能换算成它。请改单位,或另设一个 measure。`,
  "data.unknown-status": ({ status, known }) => `没有“${status}”这种 status。可写:${known}。`,
  "data.duplicate-observation": ({ area, measure, period, first, second }) =>
    `“${area}”${period}“${measure}”有两条数据:“${first}”和“${second}”。请只留一条。`,
  "data.value-with-reason": ({ area, measure, period, value, reason }) =>
    `“${area}”${period}“${measure}”既有值“${value}”,又有缺失原因“${reason}”。有数的去掉 reason,没有数的将 value 写成 null。`,
  "data.value-with-mark": ({ area, measure, period, value, mark }) =>
    `“${area}”${period}“${measure}”既有值“${value}”,又写明原处印的是“${mark}”。有数的去掉 mark,没有数的将 value 写成 null。`,
  "data.too-many-reasons": ({ measure, period, reason, most }) =>
    `${period}“${measure}”的缺失原因多于 ${most} 种,再放不下“${reason}”。原因请归为几种,各对象的情况写在 mark 或 source 中。`,
  "data.column-length": ({ measure, period, length, areas }) =>
    `${period}“${measure}”的这一列有 ${length} 格,areas 有 ${areas} 个。请每个对象一格,次序相同;没有数的写 null。`,
  "data.duplicate-column": ({ measure, period }) =>
    `${period}“${measure}”有两列。请合成一列;修订用 withObservations()。`,
  "data.duplicate-record": ({ record }) => `台账中“${record}”出现两次。请删去一行,或另编 id;同一项目写同一个 project。`,
  "data.unknown-grade": ({ grade, suggestion, known }) =>
    `没有“${grade}”这个级别。${meant(suggestion, known)}不计的级别请列入台账的 grades。`,
  "data.unknown-ledger": ({ ledger, suggestion, known }) =>
    `台账“${ledger}”没有 tally 用到。${meant(suggestion, known)}`,
  "data.tally-unit": ({ measure, kind, unit }) =>
    `“${measure}”由台账汇总(${kind}),不能以“${unit}”计。请用“项”“分”之类不带倍数的单位。`,
  "formula.operand": ({ operation, position, expected, found }) =>
    `${operation}() 的第 ${position} 个运算数应为${expected === "formula" ? "算式或数" : "条件"},现为 ${found}。请检查名称是否拼错。`,
  "formula.no-operands": ({ operation }) => `${operation}() 至少要有一个运算数。`,
  "formula.places": ({ places }) => `小数位数应为 0 至 100 的整数,现为 ${places}。`,
  "formula.years": ({ years }) => `年数应为 1 至 200 的整数,现为 ${years}。`,
  "formula.level": ({ level }) => `分位应在 0 与 1 之间,现为 ${level}。`,
  "formula.cycle": ({ names }) => `算式以自身为组成部分:${names}。请去掉其中一处引用。`,
  "formula.name-twice": ({ name }) => `名称“${name}”指两个不同的定义。请给其中一个另起名称。`,
  "formula.syntax": ({ column, found, expected }) =>
    `第 ${column} 个字符处${found === "" ? "算式已完" : `为“${found}”`},应为${pieceNames(expected)}。`,
  "formula.reserved-word": ({ column, word }) =>
    `第 ${column} 个字符处的“${word}”是算式用语。若是名称,请加引号:"${word}"。`,
  "formula.unknown-name": ({ column, name, suggestion }) =>
    `第 ${column} 个字符处的“${name}”既不是 measure,也不是已命名的算式。${suggestion === "" ? "请写其 id 或名称。" : `是否指“${suggestion}”?`}`,
  "formula.ambiguous-name": ({ column, name, measures }) =>
    `第 ${column} 个字符处的“${name}”是几个 measure 的名称:${measures}。请写其中一个的 id。`,
  "formula.unknown-function": ({ column, name, suggestion }) =>
    `第 ${column} 个字符处:没有函数“${name}”。${suggestion === "" ? "请写函数表中有的。" : `是否指“${suggestion}”?`}`,
  "formula.operand-count": ({ column, name, expected, found }) =>
    `第 ${column} 个字符处:${name}() 应有 ${expected} 个运算数,现有 ${found} 个。`,
  "formula.expected-formula": ({ column, found }) =>
    `第 ${column} 个字符处的“${found}”是条件,此处应为数值。要由条件得数,请写 choose(条件, 1, 0)。`,
  "formula.expected-condition": ({ column, found }) =>
    `第 ${column} 个字符处的“${found}”是数值,此处应为条件。请写成比较,如 x > 0。`,
  "formula.too-long": ({ length, limit }) =>
    `算式写出来至少有 ${length} 个字符,最多 ${limit} 个。请给其中的部分命名,再引用名称。`,
  "formula.unknown-root": ({ root, suggestion }) =>
    `图中没有算式“${root}”。${suggestion === "" ? "请写编译时所用的名称。" : `是否指“${suggestion}”?`}`,
  "data.duplicate-attributes": ({ area, period }) => `“${area}”的 attributesIn 中 ${period} 写了两次。请合成一项。`,
  "csv.undecodable": ({ encodings }) =>
    `这些字节不是 ${encodings} 编码的文本。请交 CSV 文件,或用 encoding 写明编码;工作簿用 kaohe/xlsx 读。`,
  "csv.wrongly-decoded": ({ line }) =>
    `第 ${line} 行有 U+FFFD,说明先前解码有误。请直接交文件的字节,不要交解码后的文本。`,
  "table.empty": ({ rows }) => `表中只有 ${rows} 行。至少要有一行表头和一行数据。`,
  "csv.quotes": ({ row }) => `从第 ${row} 行起引号不成对。请补上引号;字段内的引号写两个。`,
  "table.ragged-row": ({ row, fields, expected }) =>
    `第 ${row} 行有 ${fields} 个字段,表头有 ${expected} 个。请补齐,或将含逗号的字段加上引号。`,
  "table.unnamed-column": ({ column }) =>
    `第 ${column} 列有内容而没有表头。请写上表头;表头有几行的,在 headerRows 中写明。`,
  "table.duplicate-header": ({ header }) => `表头“${header}”出现两次。请改其中一个;表头有几行的,在 headerRows 中写明。`,
  "table.no-column": ({ header, suggestion }) =>
    `表中没有“${header}”这一列。${suggestion === "" ? "请照表头写。" : `是否指“${suggestion}”?`}`,
  "table.unknown-column": ({ header, suggestion }) =>
    `“${header}”这一列不是任何 measure。${suggestion === "" ? "请在 columns 中写明,不要的列入 ignore。" : `是否指“${suggestion}”?不要的列入 ignore。`}${/(?:19|20)\d\d/.test(header) ? "表头中写时期的,用 period: { inHeader: true }。" : ""}`,
  "table.ambiguous-column": ({ header, measures }) =>
    `“${header}”是几个 measure 的名称:${measures}。请在 columns 中写明是哪一个。`,
  "table.measure-twice": ({ measure, first, second }) =>
    `“${first}”和“${second}”两列都是“${measure}”。请将其中一列列入 ignore。`,
  "table.unknown-measure": ({ header, measure, suggestion }) =>
    `columns 将“${header}”指为“${measure}”,但没有这个 measure。${suggestion === "" ? "请写 measures 中的 id。" : `是否指“${suggestion}”?`}`,
  "table.unit-mismatch": ({ header, unit, measureUnit }) =>
    `表头“${header}”的单位“${unit}”不能换算成“${measureUnit}”。请改表头或改 measure 的单位。`,
  "table.no-period": ({ header }) => `表头“${header}”没有写时期。请写上,如“2017年”;不要的列入 ignore。`,
  "xlsx.unreadable": ({ problem }) => `这些字节不是 xlsx 工作簿(${problem})。请另存为 .xlsx;CSV 用 kaohe/csv 读。`,
  "xlsx.no-sheet": ({ sheet, sheets }) => `工作簿中没有工作表“${sheet}”。有:${sheets}。`,
  "xlsx.which-sheet": ({ sheets }) => `有内容的工作表不止一张:${sheets}。请在 sheet 中写明读哪一张。`,
  "xlsx.too-large": ({ size, most }) =>
    `工作簿解压后有 ${size} 字节,最多可读 ${most} 字节。请只留要读的工作表,另存后再读。`,
  "xlsx.sheet-name": ({ name }) =>
    `“${name}”不能作工作表名。请写 1 到 31 个字,不含 [ ] : * ? / \\,首尾不是撇号,也不是 History。`,
  "xlsx.long-text": ({ length, most }) => `有一格文字长 ${length} 字,工作簿每格最多 ${most} 字。请缩短,或写成 CSV。`,
  "xlsx.control-character": ({ text }) => `${text} 中有控制字符,工作簿存不了。请去掉。`,
  "xlsx.uncalculated": ({ sheet, cell }) =>
    `工作表“${sheet}”的 ${cell} 是公式,从未计算过。请用表格软件打开并保存一次再读。`,
  "table.two-units": ({ header, first, second }) =>
    `“${header}”写的单位是“${first}”,单位行或单位列写的是“${second}”。请改其中一处。`,
  "table.outer-space": ({ text }) => `“${text}”首尾有空白,写成表后读不回来。请去掉首尾空白,或写成 JSON。`,
  "table.which-unit": ({ header, units, measureUnit }) =>
    `表题写有几个单位(${units}),“${header}”(以“${measureUnit}”计)用哪一个不能确定。请在表头写明,或用 unit 写定;unit 为 null 则用 measure 自己的单位。`,
  "table.no-decimal": ({ area, measure, period, value }) =>
    `“${area}”${period}“${measure}”的值是 ${value},写不成有限小数。请写成 JSON,或先舍入。`,
  "table.wide-loses": ({ part, area, measure, period }) =>
    `宽表放不下“${area}”${period}“${measure}”的 ${part}。请写长表,或在 without 中写明舍弃“${part}”。`,
  "table.wide-units": ({ measure, first, second }) =>
    `“${measure}”的数有的以“${first}”计,有的以“${second}”计,宽表一列只能有一个单位。请写长表。`,
  "table.wide-header": ({ measure }) => `“${measure}”的名称和 id 写成表头后都读不回来。请写长表,或改名称。`,
  "sdmx.period": ({ text }) =>
    `“${text}”不是能读的 SDMX 时期。请写 2017、2017-S1、2017-Q1、2017-01;1—9月写 2017-01-01/P9M。`,
  "sdmx.power": ({ row, text }) => `第 ${row} 行的 UNIT_MULT 是“${text}”。请写 -30 到 30 的整数,即 10 的几次方。`,
  "sdmx.action": ({ row, action }) => `第 ${row} 行的动作是“${action}”。这里只读数据:I、A、R、M;其他的请去掉。`,
  "table.no-area": ({ row }) => `第 ${row} 行没有写考核对象。请补上,或删去这一行。`,
  "table.unknown-area": ({ row, area, suggestion }) =>
    `${row === 0 ? "表头" : `第 ${row} 行`}的“${area}”不在 areas 中。${suggestion === "" ? "" : `是否指“${suggestion}”?`}合计之类请列入 ignoreRows,或用 totals 剔出。`,
  "table.duplicate-row": ({ row, first, area, period }) =>
    `“${area}”${period} 在第 ${first} 行和第 ${row} 行各有一次。请只留一行。`,
  "table.no-row": ({ area }) => `ignoreRows 中的“${area}”在表中没有。请照表中的写,或去掉。`,
  "table.unreadable-number": ({ row, column, text }) =>
    `第 ${row} 行“${column}”列的“${text}”不是数。请写成数;没有数的留空,或写 marks 中的符号。`,
  "rule.negative-points": ({ rule, points }) => `${rule} 的分值不能为负,现为 ${points}。扣分请另设。`,
  "rule.one-of": ({ rule, options }) => `${rule} 的 ${options} 只写其中一个。`,
  "rule.figures-order": ({ rule, first, from, next, to, direction }) =>
    `${rule} 的 ${next} 应${direction === "lower" ? "小于" : "大于"} ${first},现为 ${to} 和 ${from}。请改其中一个,或改指标的 direction。`,
  "rule.share-range": ({ rule, share }) => `${rule} 的 share 为 ${share},应在 0 与 1 之间。`,
  "rule.bands-empty": ({ rule }) => `${rule} 至少要有两档,如 [{ atLeast: "6%", points: 50 }, { points: 0 }]。`,
  "rule.bands-last": ({ band }) =>
    `第 ${band} 档的界限不对:除最后一档外各档都要写界限(全用 atLeast,或全用 atMost),最后一档不写。`,
  "rule.bands-order": ({ band, before }) => `第 ${band} 档与第 ${before} 档次序颠倒:各档须由优到劣,分值不得上升。`,
  "rule.bands-direction": ({ direction, end }) =>
    `指标方向为 ${direction},而各档写的是 ${end}。数值越大越好用 atLeast,越小越好用 atMost。`,
  "rule.no-rates": ({ rule, option }) => `${rule} 的 ${option} 是空的。请写入各档每单位的分值,如 ["0.1", "0.2"]。`,
  "rule.bands-gap": ({ band, end }) =>
    `第 ${band} 档的界限 ${end} 之外有空档,没有别的档从那里接上。相邻两档写同一个数,一档含它(atLeast 或 atMost),一档不含(lessThan 或 moreThan);最高和最低的档向外不写界限。`,
  "rule.bands-overlap": ({ band, other }) =>
    `第 ${band} 档与第 ${other} 档重叠。相邻两档写同一个数,一档含它(atLeast 或 atMost),一档不含(lessThan 或 moreThan)。`,
  "rule.bands-reversed": ({ band, low, high }) =>
    `第 ${band} 档是空的:下限 ${low},上限 ${high}。请对调,或改成含界限的写法。`,
  "rule.bands-way": ({ direction, way }) =>
    `指标方向为 ${direction},而各档分值随数值${way === "rises" ? "上升" : "下降"}。请改分值,或改指标的 direction。`,
  "rule.stage-worth": ({ stage }) =>
    `节点“${stage}”的计分写法不对:各节点都写 share(占满分的比例),或都写 points(分值)。`,
  "rule.stages-order": ({ stage, before }) =>
    `节点“${stage}”的得分低于前一节点“${before}”。share 和 points 是累计的,不得下降。`,
  "rule.trim": ({ option, value }) =>
    option === "each"
      ? `each 应为不小于 1 的整数,即每端去掉几个打分,现为 ${value}。`
      : `share 应大于 0、小于 0.5,即每端去掉的比例,现为 ${value}。`,
  "rule.last-share": ({ share }) => `最后一个节点的 share 为 ${share},应为 1,即满分。`,
  "rule.option-when-lower": ({ rule, option }) =>
    `${rule} 的 ${option} 对逆向指标没有意义。请去掉它,或去掉指标的 direction。`,
  "rule.stages-direction": ({ rule }) => `${rule} 只用于正向指标:节点越靠后越好。请去掉指标的 direction。`,
  "milestones.none": ({ name }) => `${name} 中没有节点。请写入,如 [{ id: "备案" }, { id: "省级认定" }]。`,
  "milestones.stage-twice": ({ stage }) => `节点“${stage}”出现两次。请给其中一个另编 id。`,
  "milestones.due-order": ({ stage, due, before }) =>
    `节点“${stage}”的期限 ${due} 早于前面节点的期限 ${before}。请改期限或次序。`,
  "milestones.unknown-stage": ({ stage, known }) => `没有节点“${stage}”。可用:${known}。`,
  "target.range-reversed": ({ low, high }) => `目标区间的下限“${low}”大于上限“${high}”。请先写小的。`,
  "target.tolerance": ({ value, tolerance }) => `“${value}”的容许偏差“${tolerance}”应与其单位相同,且不小于 0。`,
  "target.unknown-criterion": ({ kind, suggestion, known }) => `没有“${kind}”这种目标要求。${meant(suggestion, known)}`,
  "target.compares": ({ criterion }) =>
    `目标要求“${criterion}”要与其他对象或其他指标比较,不能只凭一个数判断。请改用数量要求,或用 assess 考核。`,
  "target.not-whole": ({ criterion, number }) => `${criterion} 的数“${number}”应为 1 至 50 的整数。`,
  "target.unknown-indicator": ({ indicator, suggestion, known }) =>
    `目标所指的指标“${indicator}”不在考核办法中。${meant(suggestion, known)}`,
  "target.unknown-area": ({ area, suggestion, known }) =>
    `目标所指的对象“${area}”不在面板数据中。${meant(suggestion, known)}`,
  "target.unknown-class": ({ class: name, classes }) => `目标所指的类别“${name}”不存在。可用:${classes}。`,
  "target.twice": ({ indicator, scope }) =>
    `指标“${indicator}”对“${scope}”设了两个期限相同的目标。请删去一个,或另设一个公式相同的指标。`,
  "target.direction": ({ indicator, criterion, direction }) =>
    `目标“${criterion}”与指标“${indicator}”的方向(${direction})相反。逆向指标用 atMost 或 lessThan,正向指标用 atLeast、moreThan 或 range,适度指标用 between 或 about。`,
  "target.area-and-class": ({ area, class: name }) =>
    `一个目标不能既属于“${area}”又属于类别“${name}”。请只写其中之一。`,
  "decomposition.part-twice": ({ part }) => `“${part}”列了两次。请各列一次。`,
  "decomposition.unknown-part": ({ part, suggestion }) =>
    `分解中没有“${part}”。${suggestion === "" ? "请写其中的一个。" : `是否指“${suggestion}”?`}`,
  "decomposition.parts": ({ found }) =>
    `parts 应为列表,现为 ${found}。按权数分解请写 byWeights({ … }),平均分解请写 equalShares([ … ])。`,
  "decomposition.unknown-option": ({ option, suggestion, known }) =>
    `没有“${option}”这一项。${meant(suggestion, known)}`,
  "path.unknown-year": ({ year, first, last }) => `路径中没有“${year}”年。请写 ${first} 至 ${last} 年的数。`,
  "path.unknown-rephasing": ({ by, suggestion, known }) => `没有“${by}”这种重新分解的方法。${meant(suggestion, known)}`,
  "path.years": ({ base, end }) => `终期年份 ${end} 应在基期年份 ${base} 之后 1 至 100 个整年。`,
  "path.years-order": ({ year, expected }) => `分阶段目标的年份 ${year} 不衔接,应为 ${expected}。`,
  "scheme.empty-id": ({ list }) => `${list} 中有空的 id。请写明。`,
  "scheme.id-twice": ({ list, id }) => `${list} 中“${id}”出现两次。请改动或去掉其中一个。`,
  "scheme.unknown-option": ({ option, value, suggestion, known }) =>
    `“${value}”不是 ${option} 的取值。${meant(suggestion, known)}`,
  "scheme.effective-order": ({ from, to }) => `终止期(${to})早于起始期(${from})。请对调。`,
  "scheme.undeclared-measure": ({ measure }) =>
    `算式用到 measure“${measure}”,但 measures 中没有这个 id,或单位不同。请将同一个 measure 以“${measure}”列入。`,
  "path.weights-count": ({ weights, years }) => `有 ${weights} 个权重,路径有 ${years} 年。请每年写一个权重。`,
  "path.weights": ({ weights }) => `权重 ${weights} 不能用:不得有负数,也不得全为 0。`,
  "path.end-not-whole": ({ end, step }) =>
    `终期目标 ${end} 不是 ${step} 的整数倍,取整后不能保持不变。请改目标或改取整的单位。`,
  "progress.not-from-january": ({ period }) =>
    `“${period}”不是从 1 月起的时期。进度用累计数,请写成 "2017-01..09" 或日期 "2017-09-30"。`,
  "progress.unknown-method": ({ method, suggestion, known }) =>
    `没有“${method}”这种进度方法。${meant(suggestion, known)}`,
  "progress.shares": ({ shares, count, sum }) =>
    `分月比例 ${shares} 共 ${count} 个,合计 ${sum}。应为 12 个,没有负数,合计恰好为 1。`,
  "scheme.no-classes": ({ scheme }) => `考核办法“${scheme}”没有类别。请写 classes,如 ["A", "B"]。`,
  "scheme.unknown-indicator": ({ item, indicator, suggestion, known }) =>
    `考核项“${item}”所用的指标“${indicator}”没有定义。${meant(suggestion, known)}`,
  "scheme.unknown-class": ({ item, class: name, classes }) =>
    `考核项“${item}”的分值写了不存在的类别“${name}”。可用:${classes}。`,
  "scheme.item-twice": ({ item }) => `考核项编号“${item}”出现两次。请给其中一个另编号。`,
  "scheme.unknown-item": ({ by, item, suggestion, known }) =>
    `“${by}”的 to 为“${item}”,考核办法中没有这个考核项。${meant(suggestion, known)}`,
  "scheme.unknown-grade": ({ veto, grade, suggestion, known }) =>
    `“${veto}”限定的等次“${grade}”不在 grades 中。${meant(suggestion, known)}`,
  "scheme.adjustment-parts": ({ adjustment }) =>
    `加减分“${adjustment}”写法不对:由事实计分的写 each 或 most;由指标计分的同时写 indicator、rule 和 most,不写 each。`,
  "scheme.empty-block": ({ item }) => `考核项组“${item}”是空的。请写入考核项或删去它。`,
  "scheme.block-points": ({ item, aggregation }) =>
    aggregation === "sum"
      ? `“${item}”的满分就是各部分分值之和,不必另写。请删去 points,或选用一种平均作为 aggregation。`
      : `“${item}”按 ${aggregation} 合成,各部分的分值只作权重。请用 points 写明它自己的满分。`,
  "scheme.negative-points": ({ item, points }) => `考核项“${item}”的分值为负(${points})。扣分请另设。`,
  "scheme.points-below-rule": ({ item, points, rule, most }) =>
    `考核项“${item}”满分 ${points} 分,而 ${rule} 会给出 ${most} 分。请提高满分或改评分办法。`,
  "scheme.grades-order": ({ grade }) => `等次“${grade}”的分数线不低于前一等次。请从高到低排列。`,
  "scheme.no-version": ({ period, known }) =>
    `没有一个版本在 ${period} 施行。现有版本:${known}。请补上该时期的版本,或改正版本的 effective。`,
  "scheme.versions-overlap": ({ period, first, second, known }) =>
    `${period} 同时有版本“${first}”和“${second}”施行。请给前一版写明 effective.to。现有版本:${known}。`,
  "scheme.entry-removed": ({ entry }) => `“${entry}”已列入 remove,不能再改或往里加。请留一处。`,
  "scheme.entry-kind": ({ entry, wanted }) =>
    wanted === "block"
      ? `“${entry}”不是块,不能往里加考核项。请写块的 id。`
      : `“${entry}”不按指标计分,没有评分办法可换。请写考核项的 id。`,
  "scheme.unknown-entry": ({ entry, suggestion, known }) =>
    `原办法里没有考核项“${entry}”。${meant(suggestion, known)}新的考核项请写在 add 里。`,
  "scheme.grade-last": ({ grade }) => `等次“${grade}”:除最后一等外,各等要写 atLeast、first 或 quota;最后一等都不写。`,
  "scheme.places-or-share": ({ grade }) => `等次“${grade}”的名额写个数 places 或比例 share,只写一个。`,
  "scheme.share": ({ option, share }) => `${option} 是 ${share},应在 0 到 1 之间。请写成小数,如 0.3。`,
  "scheme.whole-places": ({ option, count }) => `${option} 是 ${count},应为非负整数。请改正。`,
  "scheme.not-effective": ({ scheme, period, from, to }) =>
    `考核办法“${scheme}”适用于 ${from} 至 ${to},不适用于 ${period}。`,
  "assessment.no-measure": ({ measure, suggestion, known }) =>
    `考核办法用到 measure“${measure}”,但面板数据中没有。${meant(suggestion, known)}即使无数据,也请列入面板的 measures。`,
  "assessment.measure-unit": ({ measure, unit, panelUnit }) =>
    `measure“${measure}”在考核办法中以 ${unit} 计,在面板数据中以 ${panelUnit} 计,二者量纲或换算不同。请两处使用同一组 measures。`,
  "assessment.exempt": ({ area, reason }) =>
    `“${area}”不参加考核:${labelText(reason, "zh")}。不参加者见结果的 exempt 与 notAssessed。`,
  "assessment.unknown-area": ({ area, suggestion, known }) => `没有考核对象“${area}”。${meant(suggestion, known)}`,
  "assessment.unknown-class": ({ area, class: name, classes }) =>
    `“${area}”的类别“${name}”不在考核办法中。可用:${classes}。`,
  "assessment.unknown-ranking": ({ ranking, rankings }) => `没有“${ranking}”的排名。现有:${rankings || "无"}。`,
  "assessment.no-formulas": ({ found }) =>
    `这里需要 assess 给出的考核结果,而不是“${found}”:保存下来的 JSON 只有结果,没有公式。请用原来的考核办法和数据重新计算。`,
  "assessment.no-grades": ({ scheme }) => `考核办法“${scheme}”没有等次。请写 grades。`,
  "assessment.no-attribute": ({ ranking, attribute }) =>
    `排名“${ranking}”按属性“${attribute}”分组,但没有一个考核对象有这个属性。请在 areas 的 attributes 中写入,或改正名称。`,
  "assessment.not-a-result": ({ found }) =>
    `previous 不是考核结果:format 是“${found}”,应为“kaohe-assessment/1”。请传入 assess 的结果,或其 JSON 读回的数据。`,
  "assessment.previous-period": ({ previous, period }) =>
    `上一次考核的时期 ${previous} 不在本次 ${period} 之前。请传入以前的结果。`,
  "analysis.no-step": ({ step }) => `步长 ${step} 使数据不变。请写明每一步各项数据按其单位变动多少,如 { patents: 1 }。`,
  "analysis.no-figure": ({ area, measure, period, reason }) =>
    `“${area}”${labelText(period, "zh")}没有“${measure}”的数据(${labelText(reason, "zh")}),无从变动。请先在 panel 中填入假定的数据。`,
  "analysis.unknown-grade": ({ grade, suggestion, known }) => `没有等次“${grade}”。${meant(suggestion, known)}`,
  "analysis.not-additive": ({ block }) =>
    `“${block}”不是各部分之和,不能抽取其权重。请将它除外,或改用 deriveScheme 作出各种办法,分别考核。`,
  "analysis.rescaled": ({ area, item }) =>
    `“${labelText(area, "zh")}”的“${labelText(item, "zh")}”缺数,其分值已摊给其他各项,不能抽取其权重。请补上数据,或将这一项的缺项处理改为 rescale 以外的办法。`,
  "analysis.other-scheme": ({ scheme, result }) =>
    `考核结果出自“${result}”,而办法是“${scheme}”。请交入作出这一结果的办法。`,
  "analysis.other-time": ({ earlier, later }) =>
    `${later}与${earlier}不是各自年份的同一时段,不能分解两者之间的变动。请比较两个全年,或两年的相同月份、季度。`,
  "analysis.steps": ({ steps }) => `步数上限不能是 ${steps}。请写 1 以上的整数。`,
  "analysis.trials": ({ trials }) => `试算次数的上限 mostTried 不能是 ${trials}。请写 1 以上的整数。`,
  "analysis.no-cost": ({ measure }) => `“${measure}”缺少 cost。请写明一步的费用,如 { step: 1, cost: 2 }。`,
  "analysis.aim": ({ kind, key, value, example }) =>
    value === ""
      ? `目标“${kind}”缺少 ${key}。请写成 ${example}。`
      : `目标“${kind}”的 ${key} 不能是 ${value}。请写成 ${example}。`,
  "analysis.forecast-period": ({ period, through }) =>
    `${through} 不是 ${period} 年内的一段。请对全年考核,并写明数据截至何时,如 "2017-01..09"。`,
  "analysis.threshold": ({ option, value }) => `“${option}”不能是 ${value}。请写 0 到 1 之间的数,如 "0.9"。`,
  "analysis.draws": ({ option, value }) =>
    `“${option}”不能是 ${value}。次数写 1 以上的整数,幅度写大于 0、不超过 1 的数:20%写 "0.2"。`,
  "analysis.no-options": ({ choice }) => `选择“${choice}”没有选项。请至少写一个,保持原办法的选项写 changes: null。`,
  "analysis.choices-overlap": ({ first, second, what }) =>
    `“${first}”和“${second}”都规定了 ${what},会互相取代。请将两者合为一个选择,各种组合分别写作选项。`,
  "analysis.runs": ({ runs, most }) =>
    `各选项共有 ${runs} 种组合,超过上限 ${most}。请减少选项,或用 mostRuns 提高上限。`,
  "analysis.bounds": ({ item, from, to }) =>
    `“${item}”的分值不能在原分值的 ${from} 倍到 ${to} 倍之间抽取。这里写的是倍数,不是分值:请写由小到大的两个倍数,从 0 起,后一个大于 0、不超过 10,如 ["0.8", "1.5"]。`,
  "assessment.unknown-item": ({ item, suggestion, known }) => `没有考核项“${item}”。${meant(suggestion, known)}`,
  "assessment.unknown-veto": ({ veto, suggestion, known }) =>
    `考核办法没有一票否决项“${veto}”。${meant(suggestion, known)}`,
  "assessment.no-difficulty": ({ scheme }) =>
    `考核办法“${scheme}”没有难度系数,不能交入。请在考核办法中加上 difficulty: {}。`,
  "assessment.difficulty-class": ({ class: name, suggestion, known }) =>
    `难度系数写给了考核办法中没有的类别“${name}”。${meant(suggestion, known)}`,
  "assessment.veto-item": ({ veto, item, expected }) =>
    expected === "item"
      ? `一票否决“${veto}”须写明作废哪个考核项(item)。`
      : `一票否决“${veto}”不能另写考核项“${item}”:它限定等次,或已在考核办法中写明 to。请去掉。`,
  "assessment.unknown-adjustment": ({ adjustment, suggestion, known }) =>
    `考核办法中没有加减分“${adjustment}”。${meant(suggestion, known)}`,
  "assessment.computed-adjustment": ({ adjustment }) => `加减分“${adjustment}”由指标计算,不能另报事实。请去掉。`,
  "assessment.adjustment-amount": ({ adjustment, expected, found }) =>
    expected === "times"
      ? `加减分“${adjustment}”按次计分,应写 times(非负整数),现为 ${found}。`
      : `加减分“${adjustment}”应写 points(不为负,是加是减由 kind 定),现为 ${found}。`,
  "assessment.not-in-class": ({ item, area, class: name }) =>
    `“${area}”属于 ${name} 类,该类没有考核项“${item}”。请去掉这一条。`,
  "assessment.unsigned": ({ item, area, lacks }) =>
    `“${area}”考核项“${item}”的这一条没有写 ${lacks}。谁定的、为什么,都要写明。`,
  "assessment.override-twice": ({ item, area }) => `“${area}”考核项“${item}”的得分核定了两次。请只留一条。`,
  "assessment.override-range": ({ item, points, full }) =>
    `考核项“${item}”核定为 ${points} 分,应在 0 与满分 ${full} 之间。确需超过满分的,写 aboveFull: true。`,
  "assessment.mark-twice": ({ item, area, by }) => `“${by}”对“${area}”的“${item}”打了两次分。请只留一条。`,
  "assessment.mark-range": ({ item, mark, outOf }) => `“${item}”的打分为 ${mark},应在 0 与 ${outOf} 之间。`,
  "assessment.unknown-group": ({ item, group, suggestion, known }) =>
    group === ""
      ? `“${item}”的打分须写明评委组(group)。可用:${known}。`
      : `“${item}”没有评委组“${group}”。${known === "" ? "请去掉 group。" : meant(suggestion, known)}`,
  "assessment.no-veto-grade": ({ veto }) => `一票否决项“${veto}”要降为最低等次,但考核办法没有 grades。请写入 grades。`,
  "assessment.tally-differs": ({ area, measure, period, reported, tallied }) =>
    `“${area}”${period}“${measure}”填报为 ${reported},按台账汇总为 ${tallied}。请核对台账,或去掉填报数。`,
  "weights.none": ({ list }) => `${list} 是空的。请至少写一项。`,
  "weights.not-stated": ({ item }) => `没有写“${item}”的数。请写明,不给分的写 0。`,
  "weights.negative": ({ item, value }) => `“${item}”为负(${value})。请写 0 或正数。`,
  "weights.undetermined": ({ count }) =>
    `${count} 项全为 0,定不出权重:原值都是 0,或指标在各考核对象间没有差异,或各指标同升同降。请改用等权或给定权重。`,
  "weights.budget": ({ expert, sum, budget }) =>
    `专家“${expert}”给的分合计 ${sum},应为 ${budget}。请核对,或用 budget 写明总分。`,
  "weights.matrix-size": ({ found, wanted }) => `判断矩阵此处有 ${found} 个,应为 ${wanted} 个。行列次序与 ids 相同。`,
  "weights.not-reciprocal": ({ row, column, value, opposite }) =>
    `“${row}”比“${column}”为 ${value},反过来为 ${opposite},二者之积不是 1。请写成倒数,如 3 与 "1/3";与自身相比为 1。`,
  "weights.no-figure": ({ area, indicator }) =>
    `“${area}”缺“${indicator}”的数。请补上,或用 missing: "leave-out" 使其不参与计算。`,
  "weights.negative-figure": ({ area, indicator, value }) =>
    `“${area}”的“${indicator}”为负(${value}),不能算比重。请用 normalisation: "minMax"。`,
  "weights.too-few-areas": ({ areas }) => `数据齐全的考核对象只有 ${areas} 个,至少要 2 个。`,
  "weights.zero-mean": ({ indicator }) => `“${indicator}”的均值为 0,没有变异系数。请换用其他方法。`,
  "weights.steps": ({ total, step }) => `总分 ${total} 不是 ${step} 的整数倍。请改总分或步长。`,
  "json.shape": ({ problem, detail }) =>
    `JSON 此处的结构不对:${SHAPE_PROBLEMS[problem] ?? problem} ${detail}。请按文档改正。`,
  "rule.unknown-parameter": ({ parameter, suggestion, known }) =>
    `考核办法的参数表里没有“${parameter}”。${meant(suggestion, known)}`,
  "json.unknown-rule": ({ rule, suggestion, known }) =>
    `不认识评分办法“${rule}”。${meant(suggestion, known)}自定义的评分办法请传入 rules。`,
};
