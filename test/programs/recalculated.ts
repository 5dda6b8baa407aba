// Opens workbooks in LibreOffice, which computes every formula, and reads what it has computed.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Workbook, writeWorkbook } from "kaohe/workbook";
import readXlsxFile, { type Sheet } from "read-excel-file/node";

/** The sheets of each workbook as LibreOffice computes them; all workbooks are opened in one call. */
export async function recalculated(workbooks: readonly Workbook[]): Promise<readonly (readonly Sheet[])[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "kaohe-workbooks-"));
  try {
    const names = workbooks.map((_, place) => `${place}.xlsx`);
    for (const [place, workbook] of workbooks.entries()) {
      writeFileSync(path.join(folder, `${place}.xlsx`), await writeWorkbook(workbook));
    }
    mkdirSync(path.join(folder, "out"));
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        "out",
        ...names,
      ],
      { cwd: folder, stdio: "ignore" },
    );
    return await Promise.all(names.map((name) => readXlsxFile(readFileSync(path.join(folder, "out", name)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
