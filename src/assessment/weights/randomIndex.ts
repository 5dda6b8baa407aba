/** From one indicator on. Two comparisons at most cannot contradict each other. */
const BY_ORDER: readonly string[] = [
  ...["0", "0", "0.58", "0.90", "1.12", "1.24", "1.32", "1.41"],
  ...["1.45", "1.49", "1.51", "1.48", "1.56", "1.57", "1.59"],
];

/**
 * 平均随机一致性指标 RI: the mean consistency index of matrices that were drawn at random; undefined beyond 15 indicators.
 *
 * @source T. L. Saaty, The Analytic Hierarchy Process (1980)
 */
export function randomIndex(order: number): string | undefined {
  return BY_ORDER[order - 1];
}
