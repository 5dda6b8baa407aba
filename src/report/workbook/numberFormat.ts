/** How a spreadsheet shows numbers of a unit at some places; shares with their sign. */
export function numberFormat(unit: string, places: number): string {
  const decimals = places === 0 ? "" : `.${"0".repeat(places)}`;
  return unit === "%" ? `0${decimals}%` : `#,##0${decimals}`;
}

/** A figure as it was reported, with as many decimals as it has. */
export function inputFormat(unit: string): string {
  return unit === "%" ? "0.00%" : "General";
}
