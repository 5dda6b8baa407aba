/** The name of a ranking before a line, where there are several; "" where there is one. */
export function rankingPrefix(all: readonly { readonly ranking: string }[]): (ranking: string) => string {
  const several = new Set(all.map(({ ranking }) => ranking)).size > 1;
  return (ranking) => (several ? `${ranking} ` : "");
}
