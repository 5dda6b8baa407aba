// Reading the phrase language: 1 MB of plan text, and twice as much. `npm run bench:phrases`.
import { readStatements } from "kaohe";
import { publishedPhrases } from "../targets/phrase/agreement.js";

const MEGABYTE = 1_000_000;
const phrases = publishedPhrases().map(({ text }) => text);
const prose =
  "各乡镇、街道要把科技创新摆在更加突出的位置,坚持企业主体、市场导向,完善体制机制,营造良好氛围,推动各项工作落到实处。";

/** So many bytes of UTF-8: the published phrases as sentences, with prose between them. */
function planText(bytes: number): string {
  const page = phrases.map((phrase) => `${phrase.replaceAll("\n", "")}。${prose}\n`).join("");
  const size = new TextEncoder().encode(page).length;
  return page.repeat(Math.ceil(bytes / size));
}

function milliseconds(text: string): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    readStatements(text, { year: 2024 });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[3] ?? 0;
}

const [one, two] = [planText(MEGABYTE), planText(2 * MEGABYTE)];
milliseconds(one);
const [first, second] = [milliseconds(one), milliseconds(two)];
console.log(`1 MB (${one.length} characters, ${readStatements(one).length} statements): ${first.toFixed(0)} ms`);
console.log(`2 MB: ${second.toFixed(0)} ms, ${(second / first).toFixed(2)} times as long`);
