/** The JSON Pointer (RFC 6901) of a path of keys. */
export function pointer(...keys: readonly PropertyKey[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
