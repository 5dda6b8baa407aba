import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^kaohe$/, replacement: here("src/index.ts") },
      { find: /^kaohe\/(\w+)$/, replacement: here("src/$1.ts") },
      { find: /^@fast-check\/vitest$/, replacement: here("test/prop.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/programs/**"],
    setupFiles: ["test/setup.ts"],
    pool: "threads",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
  },
});
