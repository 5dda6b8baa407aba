import { type Break, ofAnalysis } from "./break.js";

const dominating = ofAnalysis("dominance");
const statistics = ofAnalysis("itemStatistics");
const agreement = ofAnalysis("rankAgreement");
const forecast = ofAnalysis("yearEndForecast");

export const breaks: readonly Break[] = [
  dominating(
    "says of each pair in a ranking what its items say",
    "comparison/dominance",
    "if (more === less)",
    "if (more && less)",
  ),
  dominating(
    "says of each pair in a ranking what its items say",
    "comparison/distinctPlaces",
    "if (last === undefined || between(last, own) !== 0) distinct += 1;",
    "distinct += 1;",
  ),
  dominating(
    "a layer is one more than the last of those who dominate",
    "comparison/dominance",
    "if (left === 0) next.push(worse);",
    "if (layers[worse] === undefined) next.push(worse);",
  ),
  dominating(
    "ranks contradict items only where a veto takes points",
    "comparison/dominance",
    "dominator.rank <= own.rank",
    "dominator.rank < 0",
  ),
  statistics(
    "r is that of its definition, and never beyond 1",
    "comparison/averageRanks",
    "ranks[place] = 2 * below + size + 1;",
    "ranks[place] = 2 * below + 2;",
  ),
  statistics(
    "r is that of its definition, and never beyond 1",
    "comparison/itemStatistics",
    "settled(subtract(total, column.earned[place] ?? ZERO))",
    "settled(total)",
  ),
  statistics(
    "an item correlates with itself by exactly 1, and points scale nothing",
    "comparison/itemStatistics",
    "compare(r(pair), redundant) >= 0",
    "compare(r(pair), redundant) > 0 && compare(r(pair), ONE) < 0",
  ),
  statistics(
    "areas and items in another order have the same statistics",
    "comparison/itemStatistics",
    "const [lowest, highest] = [sorted[0], sorted.at(-1)];",
    "const [lowest, highest] = [shares[0], sorted.at(-1)];",
  ),
  statistics(
    "ranks correlate the same after any rising transformation",
    "comparison/itemStatistics",
    "spearman: correlation(elementOf(ranks, index), elementOf(ranks, other)),",
    "spearman: correlation(elementOf(shares, index), elementOf(shares, other)),",
  ),
  statistics(
    "counts and means are those of the shares that areas earned",
    "comparison/itemStatistics",
    "compare(share, ONE) >= 0",
    "compare(share, ONE) > 0",
  ),
  agreement(
    "counts each pair once, as comparing them all does",
    "comparison/pairOrder",
    "swapped += middle - left;",
    "swapped += 1;",
  ),
  agreement(
    "counts each pair once, as comparing them all does",
    "comparison/rankAgreement",
    "order.tiedFirst + order.tiedSecond - 2 * order.tiedBoth",
    "order.tiedFirst + order.tiedSecond - order.tiedBoth",
  ),
  agreement(
    "agrees wholly with itself, and not at all with the opposite",
    "comparison/rankAgreement",
    "agreed < 0 ? negate(size) : size",
    "size",
  ),
  agreement(
    "moves are what lies between ranks, the largest first, and the other way round they turn",
    "comparison/rankAgreement",
    "gained: rank - after",
    "gained: after - rank",
  ),
  forecast(
    "estimates are those of progress, or say why there is none",
    "forecast/figureEstimates",
    "divide(multiply(now.value, total), same)",
    "divide(multiply(now.value, same), total)",
  ),
  forecast(
    "its range is that of every pair of methods, each assessed from the start",
    "forecast/yearEndForecast",
    "forecasts.map(({ own }): Place => {",
    "forecasts.slice(1).map(({ own }): Place => {",
  ),
  forecast(
    "where all methods agree there is no range, and the assessment is that of the estimates",
    "forecast/figureEstimates",
    "divide(now.value, share), from: [now]",
    "now.value, from: [now]",
  ),
  forecast(
    "figures of the year that are there stand",
    "forecast/figureEstimates",
    "if (!isMissing(cell) || unit === undefined",
    "if (unit === undefined",
  ),
];
