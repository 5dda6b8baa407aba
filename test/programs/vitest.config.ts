import { defineConfig } from "vitest/config";
import base from "../../vitest.config.js";

// Tests that open what kaohe writes in LibreOffice and Chromium, which must be on the machine.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/programs/**/*.test.ts"],
    exclude: [],
    typecheck: { enabled: false },
    testTimeout: 300_000,
  },
});
