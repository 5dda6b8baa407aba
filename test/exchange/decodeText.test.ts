import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, readCsv, readRecordsCsv } from "../../src/csv.js";
import { measures } from "./tables.js";

/** GBK as bytes by sign, turned round from what the decoder says of every pair of bytes. */
const GBK = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const text = new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail));
    if (trail !== 0x7f && Array.from(text).length === 1 && text !== "\uFFFD") GBK.set(text, [lead, trail]);
  }
}
const inGbk = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((sign) => GBK.get(sign) ?? [sign.charCodeAt(0)]));
const inUtf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [place, sign] of Array.from(`\uFEFF${text}`).entries())
    view.setUint16(place * 2, sign.charCodeAt(0), little);
  return bytes;
};

// 甲 to 鸿: signs of level one and two, as names of places have them.
const names = fc
  .array(fc.constantFrom(...Array.from("永嘉文成泰顺瓯海鹿城洞头瑞安乐清平阳苍南龙湾甲乙丙丁鄞衢婺嵊亳濮郯")), {
    minLength: 2,
    maxLength: 4,
    size: "max",
  })
  .map((signs) => signs.join(""));

describe("decodeText", () => {
  test.prop([fc.uniqueArray(names, { minLength: 3, maxLength: 12, size: "max" })])(
    "decodeText reads a table alike in UTF-8, GBK and UTF-16",
    (areas) => {
      const text = `县(市、区),R&D经费支出(万元)\n${areas.map((area, place) => `${area},${place}.50\n`).join("")}`;
      const options = { measures, area: "县(市、区)", period: "2017" };
      const wanted = readCsv(text, options);
      const forms = {
        "utf-8": [new TextEncoder().encode(text), new TextEncoder().encode(`\uFEFF${text}`)],
        gb18030: [inGbk(text), inGbk(text.replaceAll("\n", "\r\n"))],
        "utf-16le": [inUtf16(text, true)],
        "utf-16be": [inUtf16(text, false)],
      };
      for (const [encoding, files] of Object.entries(forms)) {
        for (const bytes of files) expect(readCsv(bytes, options)).toEqual({ ...wanted, encoding });
      }
      expect(wanted.areas.map(({ id }) => id)).toEqual(areas);
    },
  );

  it("reads signs of four bytes, which GBK has not", () => {
    const bytes = Uint8Array.of(0x95, 0x32, 0x82, 0x36, 0xcf, 0xd8);
    expect(decodeText(bytes)).toEqual({ text: "𠀀县", encoding: "gb18030" });
  });

  it("reads what it is told to read", () => {
    // These bytes are UTF-8 as well.
    const bytes = Uint8Array.of(0xd7, 0xaa);
    expect(decodeText(bytes)).toEqual({ text: "ת", encoding: "utf-8" });
    expect(decodeText(bytes, { encoding: "gb18030" })).toEqual({ text: "转", encoding: "gb18030" });
  });

  it("takes the buffer that files give", () => {
    const { buffer } = Uint8Array.from(inGbk("县,rd\n永嘉县,1\n"));
    expect(decodeText(buffer).encoding).toBe("gb18030");
    expect(readCsv(buffer, { measures, area: "县", period: "2017" }).areas).toEqual([{ id: "永嘉县" }]);
  });

  it("serves ledgers too", () => {
    expect(
      readRecordsCsv(inGbk("县,级别\n永嘉县,国家级\n"), { columns: { area: "县", grade: "级别" }, period: "2017" }),
    ).toEqual([{ id: "2", area: "永嘉县", period: "2017", grade: "国家级" }]);
  });
});
