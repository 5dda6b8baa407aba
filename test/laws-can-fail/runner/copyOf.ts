import { appendFileSync, cpSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A scratch copy of what the tests need of a repository. */
export function copyOf(root: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), "laws-can-fail-"));
  const wanted = readdirSync(root).filter((name) =>
    /^(?:src|test|examples|docs|README.*|CHANGELOG.*|.*\.(?:json|ts|js|cjs))$/.test(name),
  );
  for (const name of wanted) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  // A break needs to be noticed, not understood: nothing is shrunk.
  const setup =
    'import { readConfigureGlobal } from "fast-check";\nconfigureGlobal({ ...readConfigureGlobal(), endOnFailure: true });\n';
  appendFileSync(path.join(copy, "test/setup.ts"), setup);
  return copy;
}
