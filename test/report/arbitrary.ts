import fc from "fast-check";
import {
  type Assessment,
  assess,
  atLeast,
  attainment,
  defineScheme,
  measures,
  panel,
  rankLinear,
  type Scheme,
} from "kaohe";

/** Characters that XML cannot hold, half a pair of surrogates, and signs that turn the direction of text. */
export const UNFIT = "\u0000\u0001\u0008\u000b\u001f\ufffe\uffff\ud800\u202e\u2066";

/** Text with the signs that HTML and Markdown are made of. */
export const hostileTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("<>&\"'`*_|[]()#!~$\\-+=.:@1"),
        "<script>alert(1)</script>",
        "<!--",
        "-->",
        "]]>",
        "</details>",
        "</table>",
        "&lt;",
        "&#60;",
        "```",
        "~~~",
        "\n",
        "\n\n",
        "\r",
        "\t",
        "    ",
        "](javascript:alert(1))",
        '" onload="x',
        "1. ",
        "- ",
        "| --- |",
        " #",
        " ##",
        "県",
      ),
      fc.constantFrom("http://x.cn/", " https://x.cn ", " ftp://x.cn ", " www.x.cn ", " me@x.cn ", " @user"),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => text.trim() !== "");

/** An assessment in which everything that users write is the text, behind a letter for what must differ. */
export function worded(text: string, grants = "10"): Assessment {
  const m = measures({ grants: { label: `m${text}`, unit: "件" }, rd: { label: `r${text}`, unit: "万元" } });
  const scheme: Scheme = defineScheme<string, string>({
    id: "worded",
    label: text,
    version: text,
    citations: [text],
    classes: [text, `c${text}`],
    measures: m,
    indicators: {
      grants: { label: text, unit: "件", formula: m.grants },
      rd: { label: `i${text}`, unit: "万元", formula: m.rd, citation: text },
    },
    items: [
      {
        id: "block",
        label: text,
        items: [
          { id: "grants", indicator: "grants", points: grants, rule: attainment(), citation: text },
          { id: "rd", label: `l${text}`, indicator: "rd", points: 5, rule: rankLinear() },
        ],
      },
    ],
    adjustments: [{ kind: "bonus", id: "bonus", label: text }],
    grades: [{ id: "best", label: text, atLeast: 8 }, { id: "rest" }],
  });
  const areas = ["a", "b", "z"].map((id) => ({
    id: `${id}${text}`,
    label: text,
    attributes: { class: id === "z" ? `c${text}` : text },
  }));
  const observations = areas.flatMap(({ id: area }, index) => [
    { area, measure: "grants", period: "2017", value: 60 + index, source: text },
    ...(index === 1 ? [] : [{ area, measure: "rd", period: "2017", value: 7, source: `s${text}` }]),
  ]);
  return assess(scheme, {
    panel: panel({ areas: [...areas, { id: "whole", label: text }], measures: scheme.measures, observations }),
    period: "2017",
    targets: [{ indicator: "grants", criterion: atLeast("100件"), source: text, responsible: text }],
    adjustments: [{ adjustment: "bonus", area: `a${text}`, points: 1, reason: text, source: text }],
  });
}
