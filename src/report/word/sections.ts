import type { ReportArea, ReportModel, ReportRanking, ReportTarget } from "../model.js";
import type { PicturePlace } from "../renderOptions.js";
import { factsOf, itemNotes, listText, lossText, overviewText, placeText, pointsText, wordsOf } from "../words.js";
import type { Block, Layout, TableColumn } from "./layout.js";
import type { WordOptions } from "./wordOptions.js";

/** A document while it is written. */
export interface Writing {
  readonly model: ReportModel;
  readonly layout: Layout;
  readonly pictures: NonNullable<WordOptions["pictures"]>;
}

const DIGITS: readonly string[] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

const HEADINGS = {
  overview: { zh: "总体情况", en: "Overview" },
  rankings: { zh: "分类排名", en: "Rankings" },
  parts: { zh: "各项得分", en: "Points by item" },
  targets: { zh: "目标完成", en: "Targets" },
  problems: { zh: "存在问题", en: "Problems" },
} as const;

/** The text of the notice: its sections in order, then the areas as an annex. */
export function sectionsOf(writing: Writing): readonly Block[] {
  const { layout, model } = writing;
  const made = [
    { name: "overview", blocks: overview(writing) },
    { name: "rankings", blocks: rankings(writing) },
    { name: "parts", blocks: parts(writing) },
    { name: "targets", blocks: targets(writing) },
    { name: "problems", blocks: problems(writing) },
  ] as const;
  return made
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ name, blocks }, index) => {
      const title = HEADINGS[name][model.locale];
      const number = model.locale === "zh" ? `${numeral(index)}、` : `${index + 1}. `;
      return [layout.heading(number + title), ...blocks];
    });
}

/** 一, 二, … 十, 十一 … */
function numeral(index: number): string {
  const number = index + 1;
  if (number > 99) return `${number}`;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`) + (DIGITS[ones] ?? "");
}

/** The picture of a place, where one was handed in. */
function pictureAt({ layout, pictures }: Writing, place: PicturePlace): readonly Block[] {
  const picture = Object.hasOwn(pictures, place) ? pictures[place] : undefined;
  return picture === undefined ? [] : layout.picture(picture);
}

/** A heading below a section's. */
function subheading({ layout, model }: Writing, index: number, text: string): Block {
  return layout.subheading(model.locale === "zh" ? `(${numeral(index)})${text}` : text);
}

function overview(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const space = locale === "zh" ? "" : " ";
  const { rankings: lists } = model.overview;
  const graded = lists.some(({ grades }) => grades.length > 0);
  const columns: readonly TableColumn[] = [
    { head: word("class"), share: 2 },
    { head: word("assessed"), share: 1.6 },
    { head: word("ranked"), share: 1.6 },
    { head: word("first"), share: 2.4 },
    { head: word("highest"), share: 1.5 },
    { head: word("lowest"), share: 1.5 },
    ...(graded ? [{ head: word("grades"), share: 3 }] : []),
  ];
  const rows = lists.map(({ label, areas, ranked, first, highest, lowest, grades }) => [
    label,
    `${areas}`,
    `${ranked}`,
    listText(first, locale),
    highest?.text ?? "",
    lowest?.text ?? "",
    ...(graded
      ? [
          listText(
            grades.map((grade) => `${grade.label}${space}${grade.areas}`),
            locale,
          ),
        ]
      : []),
  ]);
  return [
    layout.text(overviewText(model)),
    ...layout.table(locale === "zh" ? "总体情况" : "Overview", columns, rows),
    ...pictureAt(writing, "overview"),
  ];
}

function rankings(writing: Writing): readonly Block[] {
  const { model } = writing;
  const own = model.rankings.flatMap((ranking, index) => [
    subheading(writing, index, ranking.label),
    ...rankingTable(writing, ranking),
    ...pictureAt(writing, `ranking:${ranking.id}`),
  ]);
  return [...own, ...pictureAt(writing, "rankings")];
}

function rankingTable({ model, layout }: Writing, { label, rows }: ReportRanking): readonly Block[] {
  const { locale } = model;
  const word = wordsOf(locale);
  const graded = rows.some(({ grade }) => grade !== null);
  const compared = rows.some(({ change }) => change !== null);
  const noted = rows.some(({ tiedWith, unranked }) => tiedWith.length > 0 || unranked !== null);
  const columns: readonly TableColumn[] = [
    { head: word("rank"), share: 1 },
    { head: word("area"), share: 4, align: "left" },
    { head: word("total"), share: 1.6 },
    ...(graded ? [{ head: word("grade"), share: 1.4 }] : []),
    ...(compared ? [{ head: word("change"), share: 2 }] : []),
    ...(noted ? [{ head: word("note"), share: 3, align: "left" as const }] : []),
  ];
  const body = rows.map(({ rank, label: name, total, grade, change, tiedWith, unranked }) => [
    rank === null ? "—" : `${rank}`,
    name,
    total.text,
    ...(graded ? [grade?.label ?? ""] : []),
    ...(compared ? [change?.text ?? ""] : []),
    ...(noted ? [rank === null ? placeText(null, 0, unranked, locale) : tieText(tiedWith, locale)] : []),
  ]);
  return layout.table(locale === "zh" ? `${label}得分与名次` : `${label}: points and ranks`, columns, body);
}

function tieText(tiedWith: readonly string[], locale: ReportModel["locale"]): string {
  if (tiedWith.length === 0) return "";
  return locale === "zh" ? `与${listText(tiedWith, locale)}并列` : `tied with ${listText(tiedWith, locale)}`;
}

function parts(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const tables = model.rankings
    .filter(({ parts: all }) => all.length > 0)
    .flatMap(({ label, parts: all, rows }) =>
      layout.table(
        locale === "zh" ? `${label}各项得分` : `${label}: points by item`,
        [
          { head: word("area"), share: 3, align: "left" },
          ...all.map((part) => ({ head: part.label, share: 1.5 })),
          { head: word("total"), share: 1.5 },
        ],
        rows.map((row) => [row.label, ...row.parts.map(({ text }) => text), row.total.text]),
      ),
    );
  return [...tables, ...pictureAt(writing, "areas")];
}

function targets({ model, layout }: Writing): readonly Block[] {
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

function problems(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const losses = model.areas.flatMap((area) => {
    const text = lossText(area, locale);
    return text === null ? [] : [layout.text(locale === "zh" ? `${area.label}${text}` : `${area.label}: ${text}`)];
  });
  const columns: readonly TableColumn[] = [
    { head: word("subject"), share: 3, align: "left" },
    { head: word("cause"), share: 2 },
    { head: word("done"), share: 3, align: "left" },
    { head: word("who"), share: 4, align: "left" },
  ];
  const rows = model.problems.map(({ subject, reason, done, areas }) => [
    subject,
    reason,
    done ?? "",
    listText(areas, locale),
  ]);
  const data =
    rows.length === 0
      ? [layout.text(word("noProblems"))]
      : layout.table(locale === "zh" ? "数据问题" : "Data problems", columns, rows);
  return [...losses, ...data, ...pictureAt(writing, "problems")];
}

/** 附件: what each area earned and lost, item by item. */
export function annexOf(writing: Writing): readonly Block[] {
  const { model, layout } = writing;
  if (model.areas.length === 0) return [];
  const title = model.locale === "zh" ? "附件:各考核对象得分明细" : "Annex: area by area";
  return [
    layout.heading(title, { newPage: true }),
    ...model.areas.flatMap((area, index) => areaBlocks(writing, area, index)),
  ];
}

function areaBlocks(writing: Writing, area: ReportArea, index: number): readonly Block[] {
  const { model, layout } = writing;
  const { locale } = model;
  const word = wordsOf(locale);
  const noted = area.items.some((item) => itemNotes(item, locale) !== "");
  const columns: readonly TableColumn[] = [
    { head: word("item"), share: 4, align: "left" },
    { head: word("value"), share: 2.4 },
    { head: word("full"), share: 1.3 },
    { head: word("earned"), share: 1.5 },
    { head: word("lost"), share: 1.5 },
    ...(noted ? [{ head: word("note"), share: 2.6, align: "left" as const }] : []),
  ];
  const rows = area.items.map((item) => [
    "\u3000".repeat(item.depth) + item.label,
    item.value?.text ?? "",
    item.full.text,
    item.earned.text,
    item.lost.text,
    ...(noted ? [itemNotes(item, locale)] : []),
  ]);
  const colon = locale === "zh" ? ":" : ": ";
  const facts = factsOf(area, locale).map(([label, text]) => label + colon + text);
  return [
    subheading(writing, index, area.label),
    layout.text(locale === "zh" ? `${facts.join(";")}。` : `${facts.join("; ")}.`),
    ...layout.table(locale === "zh" ? `${area.label}得分明细` : `${area.label}: points`, columns, rows),
    ...area.adjustments.map(({ label, effect, points, reason }) =>
      layout.text(
        [label, effect, points === null ? "" : pointsText(points, locale), reason ?? ""]
          .filter((text) => text !== "")
          .join(locale === "zh" ? "," : ", "),
      ),
    ),
    ...pictureAt(writing, `area:${area.id}`),
  ];
}
