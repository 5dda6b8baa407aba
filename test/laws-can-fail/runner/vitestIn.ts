import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";
import { type Answer, answer, type Question, ready } from "./question.js";

/** A Vitest in a scratch copy, which is started again after a run that it did not survive. */
export interface CopyVitest {
  readonly files: () => Promise<readonly string[]>;
  /** "stuck" where it took longer than the limit in milliseconds; no file where the process ended. */
  readonly run: (question: Question, limit?: number) => Promise<Answer | "stuck">;
  readonly close: () => void;
}

/** The next message, or undefined where the process ends without one. */
function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (message?: unknown): void => {
      child.off("message", settle);
      child.off("exit", ended);
      resolve(message);
    };
    const ended = (): void => settle();
    child.on("message", settle);
    child.on("exit", ended);
  });
}

export function vitestIn(copy: string): CopyVitest {
  // In plain JavaScript, lest the loader of TypeScript that runs this file gets into the tests.
  const server = path.join(copy, "server.mjs");
  buildSync({
    entryPoints: [path.join(import.meta.dirname, "server.ts")],
    outfile: server,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  const start = async (): Promise<{ readonly child: ChildProcess; readonly files: readonly string[] }> => {
    const child = fork(server, {
      cwd: copy,
      env: { ...process.env, CI: "1" },
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    return { child, files: ready.parse(await nextMessage(child)).files };
  };
  let running: ReturnType<typeof start> | undefined;
  const started = (): ReturnType<typeof start> => {
    running ??= start();
    return running;
  };
  return {
    files: async () => (await started()).files,
    run: async (question, limit) => {
      const { child } = await started();
      const timer = limit === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), limit);
      child.send(question);
      const message = await nextMessage(child);
      clearTimeout(timer);
      if (message !== undefined) return answer.parse(message);
      running = undefined;
      return child.killed ? "stuck" : [];
    },
    close: () => {
      void running?.then(({ child }) => child.kill());
    },
  };
}
