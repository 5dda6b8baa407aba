// npm run -s example -- NAME [arguments]. An example is examples/NAME.ts with a summary and a main.
import { readdirSync } from "node:fs";

interface Example {
  readonly summary: string;
  readonly main: (args: readonly string[]) => Promise<void> | void;
}

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3))
  .sort();

function isExample(module: unknown): module is Example {
  return typeof module === "object" && module !== null && "summary" in module && "main" in module;
}

async function load(name: string): Promise<Example> {
  const module: unknown = await import(`./${name}.ts`);
  if (!isExample(module)) throw new Error(`examples/${name}.ts must export summary and main`);
  return module;
}

async function list(): Promise<string> {
  const lines = names.map(async (name) => `  ${name}  ${(await load(name)).summary}`);
  return (await Promise.all(lines)).join("\n");
}

// Who reads only the first lines (| head) closes the pipe early.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && names.includes(name)) {
  const { main } = await load(name);
  await main(args);
} else {
  console.error(
    name === undefined
      ? "请写出示例的名称。Name an example."
      : `没有名为“${name}”的示例。There is no example named "${name}".`,
  );
  console.error(`\n${await list()}\n\nnpm run -s example -- NAME`);
  process.exitCode = 1;
}
