// Every example prints what stands in test/golden/examples. UPDATE_GOLDEN=1 writes that down anew, never in CI.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function example(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const run = ["--import", "tsx", "examples/run.ts", ...args];
    const child = execFile(process.execPath, run, { env: { ...process.env, NO_COLOR: "1" } }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

const names = readdirSync("examples")
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3));
const { CI, UPDATE_GOLDEN } = process.env;
const update = UPDATE_GOLDEN === "1" && (CI === undefined || CI === "" || CI === "false");

describe("examples", () => {
  it.each(names)("%s prints its golden text", async (name) => {
    const { code, stdout, stderr } = await example(name);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const golden = `test/golden/examples/${name}.txt`;
    if (update) writeFileSync(golden, stdout);
    expect(existsSync(golden), `${golden} is missing`).toBe(true);
    expect(stdout).toBe(readFileSync(golden, "utf8"));
  });

  it("have a golden text each, and no golden text without its example", () => {
    const golden = readdirSync("test/golden/examples").filter((file) => file.endsWith(".txt"));
    expect(golden.map((file) => file.slice(0, -4)).sort()).toEqual([...names].sort());
  });

  it.each([{ args: [] }, { args: ["no-such-example"] }])("are listed for $args", async ({ args }) => {
    const { code, stderr } = await example(...args);
    expect(code).toBe(1);
    for (const name of names) expect(stderr).toContain(`  ${name}  `);
  });
});
