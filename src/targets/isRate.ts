const RATES: readonly string[] = ["%", "‰", "百分点", "个百分点"];

/** Whether a unit is that of a rate: a share, a change of one, or so much for each of something. Rates do not add up. */
export function isRate(unit: string): boolean {
  return RATES.includes(unit) || unit.includes("/");
}
