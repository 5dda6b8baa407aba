// Writes what is handed in and published for one assessment: npm run -s example -- report --out DIR
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Assessment } from "kaohe";
import { renderReport } from "kaohe/report";
import { wenzhou } from "./wenzhou-2017.js";

export const summary =
  "把温州市2017年的考核结果写成通报和数据文件 · the results of Wenzhou 2017 as files, into --out DIR";

/** A file, and what stands in it. */
interface Output {
  readonly file: string;
  readonly content: (result: Assessment) => string | Uint8Array | Promise<string | Uint8Array>;
}

const outputs: readonly Output[] = [
  { file: "report.html", content: (result) => renderReport(result, { format: "html", locale: "zh" }) },
  { file: "report.md", content: (result) => renderReport(result, { format: "markdown", locale: "zh" }) },
  { file: "result.json", content: (result) => `${JSON.stringify(result, null, 2)}\n` },
];

export async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--out");
  const folder = at < 0 ? undefined : args[at + 1];
  if (folder === undefined) {
    console.log("npm run -s example -- report --out DIR\n");
    console.log("写出以下文件。These files are written:");
    for (const { file } of outputs) console.log(`  ${file}`);
    return;
  }
  const result = wenzhou();
  for (const { file, content } of outputs) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await content(result));
    console.log(target);
  }
}
