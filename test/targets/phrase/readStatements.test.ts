import { fc, test } from "@fast-check/vitest";
import { readStatements, readTargets, type Statement } from "kaohe";
import { describe, expect, it } from "vitest";
import { NOUNS, ROLES, UNITS } from "../../../src/targets/phrase/lexicon.js";
import { SIMPLIFIED_OF } from "../../../src/targets/phrase/traditional.js";
import {
  departures,
  KNOWN_MISSES,
  LATER,
  publishedPhrases,
  statedBase,
  statedDeadline,
  statedStrength,
} from "./agreement.js";
import { PHRASES } from "./phrases.js";
import { summary } from "./summary.js";

const published = publishedPhrases();

/** What a text says, whatever its places are. */
function meaning(text: string): unknown {
  return readStatements(text, { year: 2024 }).map(({ span: _, doubts, ...rest }) => ({
    ...rest,
    doubts: doubts.map(({ reason, likely }) => ({ reason, likely })),
  }));
}

const phrase = fc.constantFrom(
  ...published.map(({ text }) => text.replaceAll("\n", "")),
  // A heading has a line of its own, and so nothing before it.
  ...PHRASES.map(([text]) => text).filter((text) => !text.includes("\n")),
);
const prose = fc.constantFrom(
  "各乡镇、街道要把科技创新摆在更加突出的位置。",
  "坚持企业主体、市场导向,完善体制机制!",
  "一、总体要求\n",
  "",
);

describe("readStatements of published phrases", () => {
  const read = published.map((row) => ({ row, statements: readStatements(row.text) }));
  const matching = ({ row, statements }: (typeof read)[number]): Statement | undefined => {
    const found = statements.findIndex((statement) => departures(statement, row).length === 0);
    return found === 0 || LATER.includes(row.text) ? statements[found] : undefined;
  };

  it("agrees in kind, comparator, value and unit with all but the known misses", () => {
    const missed = read.filter((each) => matching(each) === undefined).map(({ row }) => row.text);
    expect(missed.sort()).toEqual(Object.keys(KNOWN_MISSES).sort());
    expect(published.length - missed.length).toBeGreaterThanOrEqual(97);
  });

  it("agrees in base, deadline and strength wherever the phrase states them", () => {
    const wrong = read.flatMap((each) => {
      const statement = matching(each);
      if (statement === undefined) return [];
      return [
        ...statedBase(statement, each),
        ...statedDeadline(statement, each.row),
        ...statedStrength(statement, each),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe("readStatements of phrases of many departments", () => {
  it.each(PHRASES)("%s", (text, ...says) => {
    expect(readStatements(text, { year: 2024 }).map(summary)).toEqual(says);
  });
});

describe("readStatements", () => {
  test.prop([phrase, fc.infiniteStream(fc.boolean())])("white space between tokens changes nothing", (text, coins) => {
    const spaced = Array.from(text, (character, place) => {
      const next = text.charAt(place + 1);
      const within = /[A-Za-z0-9.,&]/.test(character) && /[A-Za-z0-9.,&]/.test(next);
      return coins.next().value === true && !within ? `${character} ` : character;
    }).join("");
    expect(meaning(spaced)).toEqual(meaning(text));
  });

  test.prop([phrase, fc.infiniteStream(fc.boolean())])("full-width signs change nothing", (text, coins) => {
    const wide = Array.from(text, (sign) =>
      /[0-9%().,:;+A-Za-z]/.test(sign) && coins.next().value === true
        ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0)
        : sign,
    ).join("");
    expect(meaning(wide)).toEqual(meaning(text));
  });

  const traditional = new Map(
    [...SIMPLIFIED_OF].map(([code, simplified]) => [simplified, String.fromCharCode(code)] as const),
  );
  test.prop([phrase, fc.infiniteStream(fc.boolean())])("traditional characters change nothing", (text, coins) => {
    const converted = Array.from(text, (character) =>
      coins.next().value === true ? (traditional.get(character) ?? character) : character,
    );
    expect(meaning(converted.join(""))).toEqual(meaning(text));
  });

  test.prop([prose, phrase, prose])(
    "prose around a phrase changes nothing, and its spans move with it",
    (before, text, after) => {
      const alone = readStatements(text, { year: 2024 });
      const amid = readStatements(`${before}${text}。${after}`, { year: 2024 });
      expect(amid.map(({ span }) => [span.start - before.length, span.end - before.length])).toEqual(
        alone.map(({ span }) => [span.start, span.end]),
      );
      expect(amid.map(summary)).toEqual(alone.map(summary));
    },
  );

  const figure = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }));
  test.prop([figure])("a figure keeps its exact value, with thousands separators or without", ([digits, places]) => {
    const text = String(digits).padStart(places + 1, "0");
    const [whole, rest] = [text.slice(0, text.length - places), text.slice(text.length - places)];
    const decimals = rest.replace(/0+$/, "");
    const exact = decimals === "" ? whole : `${whole}.${decimals}`;
    const written = places === 0 ? whole : `${whole}.${rest}`;
    const grouped = written.replace(/^\d+/, (all) => all.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ","));
    for (const each of [written, grouped]) {
      expect(readTargets(`力争固定资产投资达到${each}亿元`).map(({ value, unit }) => [value, unit])).toEqual([
        [exact, "亿元"],
      ]);
    }
  });

  const word = fc.constantFrom(
    ...Object.values(ROLES).flat(),
    ...NOUNS,
    ...UNITS,
    "专利",
    "乡镇",
    "2025年",
    "“十四五”末",
    "1-9月",
  );
  const noise = fc.oneof(
    fc.constantFrom(...Array.from("0123456789.,%()*-~:;、。\n “”《》/一二三十百万亿半两成几第前年月内 ")),
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.nat(9999).map(String),
  );
  const told = fc
    .tuple(fc.constantFrom("达到", "增长", "新增", "由", "每", "占", "其中"), fc.nat(9999), fc.constantFrom(...UNITS))
    .map(([verb, number, unit]) => `${verb}${number}${unit}`);
  const anything = fc.array(fc.oneof(word, noise, told), { maxLength: 40 }).map((parts) => parts.join(""));
  let read = 0;
  test.prop([anything])("any string is read: spans lie in it, in order, and the result is JSON", (text) => {
    const statements = readStatements(text, { year: 2024 });
    read += statements.length;
    expect(JSON.parse(JSON.stringify(statements))).toEqual(statements);
    let last = 0;
    for (const { span, doubts } of statements) {
      expect(span.start).toBeGreaterThanOrEqual(last);
      last = span.start;
      for (const { start, end } of [span, ...doubts.map((doubt) => doubt.span)]) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
  it("the strings above did state something", () => expect(read).toBeGreaterThan(100));

  it("says what is in doubt, where, why, and the likely reading", () => {
    const doubts = (text: string): unknown =>
      readStatements(text).flatMap((statement) =>
        statement.doubts.map(({ span, reason, likely }) => [text.slice(span.start, span.end), reason, likely]),
      );
    expect(doubts("强度力争达到*%以上")).toEqual([["*", "masked", undefined]]);
    expect(doubts("科技进步对国民经济增长旳奉献率由49.6增长到55左右")).toEqual([["55", "unit-missing", "%"]]);
    expect(doubts("企业投入与财政投入的比例达到110")).toEqual([["110", "ratio-sign-missing", "1:10"]]);
    expect(doubts("会议费共0元,同比下降110%")).toEqual([["110%", "fall-over-100", undefined]]);
    expect(doubts("三年行动计划(2017-2049年)")).toEqual([["2017-2049年", "years-do-not-fit", "2017-2019年"]]);
    expect(doubts("R&D占比达到3.21%,增幅达0.3%")).toEqual([["0.3%", "percent-or-points", "0.3个百分点"]]);
    expect(doubts("专利授权量达到12\n91件")).toEqual([["12\n91件", "number-cut", "1291"]]);
    expect(doubts("申报项目8-6项")).toEqual([["8项".replace("8项", "8"), "range-reversed", undefined]]);
  });

  it("resolves deadlines against the year of the text, and leaves them open without it", () => {
    const period = (text: string, year?: number): unknown =>
      readStatements(text, year === undefined ? {} : { year })[0]?.deadline?.period;
    expect(period("年内新增企业5家")).toBeNull();
    expect(period("年内新增企业5家", 2024)).toBe("2024");
    expect(period("三年内新增企业5家", 2024)).toBe("2026");
    expect(period("2024年三季度前新增企业5家")).toBe("2024-Q3");
    expect(period("上半年新增企业5家", 2024)).toBe("2024-H1");
    expect(period("“十四五”末新增企业达到5家")).toBe("2025");
    expect(period("前三季度,新增企业5家", 2024)).toBe("2024-01..09");
  });

  it.each([Number.NaN, 2024.5, 24, 10_000])("refuses the year %s: period.impossible at /year", (year) => {
    expect(() => readStatements("6月底前新增企业5家", { year })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "period.impossible", path: "/year" })] }),
    );
  });

  it.each(Object.values(ROLES).flatMap(([word]) => word ?? []))("reads %s a hundred thousand times at once", (word) => {
    const start = performance.now();
    readStatements(word.repeat(100_000 / word.length));
    // Quadratic work on so many takes many times as long, whatever the machine.
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it("carries what a heading says to the end of its sentence or list", () => {
    const list =
      "2025年主要预期目标是:\n地区生产总值增长6%;\n城镇新增就业5000人。\n县科技局:新增平台3个;新增企业5家。\n新建学校5所";
    const read = readStatements(list).map(({ value, deadline, strength, responsible }) => [
      value,
      deadline?.period ?? null,
      strength?.kind ?? null,
      responsible,
    ]);
    expect(read).toEqual([
      ["6", "2025", "expected", null],
      ["5000", "2025", "expected", null],
      ["3", null, null, "县科技局"],
      ["5", null, null, "县科技局"],
      ["5", null, null, null],
    ]);
  });

  it("takes the section of a plan or report for its mood", () => {
    const text = "一、2023年工作总结\n专利申请量1700件。\n二、2024年工作计划\n专利申请量1900件。";
    expect(readStatements(text).map(({ kind, value }) => [kind, value])).toEqual([
      ["achievement", "1700"],
      ["target", "1900"],
    ]);
  });

  it("joins what a page break cuts, and no lines of a list", () => {
    expect(readStatements("比上年提高\n8.3\n个点").map(summary)).toEqual([
      "achievement : increase equal 8.3点 | base 比上年",
    ]);
    expect(readStatements("新增企业1\n\n— 12 —\n\n20家").map(({ value }) => value)).toEqual(["120"]);
    expect(readStatements("1.新增企业5家\n2.新增平台3个").map(({ value }) => value)).toEqual(["5", "3"]);
  });

  it("finds nothing where nothing is stated", () => {
    expect(readStatements("")).toEqual([]);
    expect(readTargets("专利授权量达1291件,同比增长86.9%")).toEqual([]);
  });
});
