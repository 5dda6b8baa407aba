// Every rule that JSON may name has a page in both languages, and both tables of rules lead there.
import { existsSync, readFileSync } from "node:fs";
import { RULES } from "kaohe";
import { describe, expect, it } from "vitest";

const tables = { en: readFileSync("docs/scoring.md", "utf8"), zh: readFileSync("docs/scoring.zh.md", "utf8") };

describe("pages on scoring rules", () => {
  it.each(Object.keys(RULES))("%s has one in both languages, which the tables of rules link", (name) => {
    for (const [language, ending] of [
      ["en", ".md"],
      ["zh", ".zh.md"],
    ] as const) {
      const page = `docs/scoring/${name}${ending}`;
      expect([page, existsSync(page)]).toEqual([page, true]);
      expect(readFileSync(page, "utf8").split("\n")[0]).toMatch(new RegExp(`^# ${name}\\b`));
      expect(tables[language]).toContain(`(scoring/${name}${ending})`);
    }
  });
});
