import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { schemeJsonSchema } from "./src/index.js";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    csv: "src/csv.ts",
    xlsx: "src/xlsx.ts",
    report: "src/report.ts",
    charts: "src/charts.ts",
    svg: "src/svg.ts",
    word: "src/word.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: true,
  // One copy of shared code, so that an error thrown by kaohe/csv is an instance of the KaoheError of kaohe.
  splitting: true,
  treeshake: true,
  clean: true,
  silent: true,
  // For editors, which read it from the package.
  onSuccess: () => writeFile("dist/scheme.schema.json", `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`),
});
