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
