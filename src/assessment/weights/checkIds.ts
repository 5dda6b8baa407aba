import { fail, failAll, issue } from "../../error/index.js";

/**
 * What is weighed has names, each once.
 *
 * @throws KaoheError `weights.none`, `scheme.id-twice`
 */
export function checkIds(ids: readonly string[], list: string): void {
  if (ids.length === 0) fail("weights.none", { list }, `/${list}`);
  failAll(
    ids.flatMap((id, place) =>
      ids.indexOf(id) < place ? [issue("scheme.id-twice", { list, id }, `/${list}/${place}`)] : [],
    ),
  );
}
