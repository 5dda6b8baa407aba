interface Entry {
  readonly id: string;
  readonly items?: readonly Entry[];
}

/** The ids of items and blocks, at every depth. */
export function entryIds(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ id, items = [] }) => [id, ...entryIds(items)]);
}
