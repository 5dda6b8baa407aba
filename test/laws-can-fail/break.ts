/** Makes the breaks of one test file of the room of analysis, by the title of the law and the file of the room. */
export const ofAnalysis =
  (name: string) =>
  (law: string, file: string, find: string, replace: string): Break => ({
    law,
    test: `test/analysis/${name}.test.ts`,
    file: `src/analysis/${file}.ts`,
    find,
    replace,
  });

/** A change of one line in src that a law must notice. */
export interface Break {
  /** The law's title, as it stands in the test. */
  readonly law: string;
  /** The test file. */
  readonly test: string;
  /** The file of src that is broken. */
  readonly file: string;
  /** What stands there, exactly once. */
  readonly find: string;
  readonly replace: string;
}
