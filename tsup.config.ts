import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { schemeJsonSchema } from "./src/index.js";

export default defineConfig({
  // Each file at the top of src is an entry of the package.
  entry: ["src/*.ts"],
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
