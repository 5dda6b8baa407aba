import type { Block } from "./layout.js";
import { overviewSection } from "./overviewSection.js";
import { partsSection } from "./partsSection.js";
import { problemSection } from "./problemSection.js";
import { rankingSection } from "./rankingSection.js";
import { targetSection } from "./targetSection.js";
import { numeral, type Writing } from "./writing.js";

const HEADINGS = {
  overview: { zh: "总体情况", en: "Overview" },
  rankings: { zh: "分类排名", en: "Rankings" },
  parts: { zh: "各项得分", en: "Points by item" },
  targets: { zh: "目标完成", en: "Targets" },
  problems: { zh: "存在问题", en: "Problems" },
} as const;

/** The text of the notice: its sections in order. */
export function sectionsOf(writing: Writing): readonly Block[] {
  const { layout, model } = writing;
  const made = [
    { name: "overview", blocks: overviewSection(writing) },
    { name: "rankings", blocks: rankingSection(writing) },
    { name: "parts", blocks: partsSection(writing) },
    { name: "targets", blocks: targetSection(writing) },
    { name: "problems", blocks: problemSection(writing) },
  ] as const;
  return made
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ name, blocks }, index) => {
      const title = HEADINGS[name][model.locale];
      const number = model.locale === "zh" ? `${numeral(index)}、` : `${index + 1}. `;
      return [layout.heading(number + title), ...blocks];
    });
}
