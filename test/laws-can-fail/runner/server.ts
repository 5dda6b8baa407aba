// A Vitest that stays up in a scratch copy and runs what it is asked. Every run has a worker of its own, so that no module
// outlives it; what stays is the transformed text of the modules, less the broken one.
import path from "node:path";
import { createVitest, type TestCase, type TestModule } from "vitest/node";
import { type Answer, type Question, question, type Ready } from "./question.js";

const SEED = / \(with seed=-?\d+\)$/;
const root = process.cwd();
const ended: Answer = [];

function testOf(test: TestCase): Answer[number]["tests"][number] {
  const { state, errors = [] } = test.result();
  return {
    title: test.name.replace(SEED, ""),
    seeded: SEED.test(test.name),
    status: state,
    failures: errors.map(({ message }) => message),
  };
}

const reporter = {
  onTestModuleEnd({ moduleId, children }: TestModule): void {
    ended.push({ file: path.relative(root, moduleId), tests: Array.from(children.allTests(), testOf) });
  },
};

function patternOf(titles: readonly string[]): RegExp {
  const literal = titles.map((title) => title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?:^| )(?:${literal.join("|")})(?:${SEED.source.slice(0, -1)})?$`);
}

const vitest = await createVitest("test", {
  watch: false,
  cache: false,
  maxWorkers: 1,
  reporters: [reporter],
  typecheck: { enabled: false },
});
await vitest.standalone();
const project = vitest.getRootProject();

async function run({ files, titles, broken }: Question): Promise<Answer> {
  const testNamePattern = patternOf(titles);
  ended.length = 0;
  if (broken !== undefined) vitest.invalidateFile(path.join(root, broken));
  await vitest.runTestSpecifications(
    files.map((file) => project.createSpecification(path.join(root, file), { testNamePattern })),
  );
  // It is restored before the next run.
  if (broken !== undefined) vitest.invalidateFile(path.join(root, broken));
  return ended;
}

process.on("disconnect", () => process.exit());
process.on("message", (message) => void run(question.parse(message)).then((answer) => process.send?.(answer)));
const all = await vitest.globTestSpecifications();
const listening: Ready = { files: all.map(({ moduleId }) => path.relative(root, moduleId)) };
process.send?.(listening);
