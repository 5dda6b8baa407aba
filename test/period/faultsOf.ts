import { KaoheError } from "../../src/error/index.js";

/** What is wrong, without the sentences: every fault that a call throws, none when it throws none. */
export function faultsOf(
  run: () => unknown,
): readonly { readonly code: string; readonly path: string; readonly facts: object }[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    return error.issues.map(({ code, path, facts }) => ({ code, path, facts }));
  }
}
