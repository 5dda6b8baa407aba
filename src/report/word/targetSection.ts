import type { ReportTarget } from "../model.js";
import { wordsOf } from "../words.js";
import type { Block } from "./layout.js";
import type { TableColumn } from "./table.js";
import type { Writing } from "./writing.js";

/** 目标完成: each target with its actual figure; nothing where there are none. */
export function targetSection({ model, layout }: Writing): readonly Block[] {
  const { locale, areas } = model;
  const word = wordsOf(locale);
  const all = areas.flatMap((area) => area.targets.map((target) => ({ area: area.label, ...target })));
  if (all.length === 0) return [];
  const count = (kind: ReportTarget["verdict"]["kind"]): number =>
    all.filter(({ verdict }) => verdict.kind === kind).length;
  const [met, missed] = [count("met"), count("not-met")];
  const open = all.length - met - missed;
  const text =
    locale === "zh"
      ? `共有目标${all.length}项,完成${met}项,未完成${missed}项${open === 0 ? "" : `,未到期或无法判断${open}项`}。`
      : `${all.length} targets: ${met} met, ${missed} not met${open === 0 ? "" : `, ${open} not yet due or unknown`}.`;
  const columns: readonly TableColumn[] = [
    { head: word("area"), share: 2.6, align: "left" },
    { head: word("indicator"), share: 3, align: "left" },
    { head: word("criterion"), share: 3, align: "left" },
    { head: word("actual"), share: 2 },
    { head: word("attainment"), share: 1.6 },
    { head: word("verdict"), share: 1.9 },
  ];
  const rows = all.map(({ area, label, criterion, actual, attainment, verdict }) => [
    area,
    label,
    criterion,
    actual.text,
    attainment.text,
    verdict.text,
  ]);
  return [layout.text(text), ...layout.table(locale === "zh" ? "目标完成情况" : "Targets", columns, rows)];
}
