import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type AssessmentData, assess, type Outcome, rankAgreement, rankAgreementText } from "kaohe";
import { describe, expect, it } from "vitest";
import { inputOf, scheme } from "./three.js";

const MOST = 24;
const base = assess(
  scheme,
  inputOf(Array.from({ length: MOST }, (_, index) => [index, 2 * index, 30 - index])),
).toJSON();
const entries = new Map(
  Object.values(base.rankings).flatMap((list) => list.map((entry) => [entry.area, entry] as const)),
);

/** An assessment in which the first counties have these ranks, and the others none. */
function ranked(ranks: readonly (number | null)[]): AssessmentData {
  const list = Array.from({ length: MOST }, (_, place) => {
    const entry = entries.get(`县${place}`);
    if (entry === undefined) throw new Error("too many");
    return { ...entry, rank: ranks[place] ?? null };
  });
  return { ...base, rankings: { B: list.sort((a, b) => (a.rank ?? MOST) - (b.rank ?? MOST)) } };
}

const agreementOf = (before: readonly (number | null)[], after: readonly (number | null)[]) =>
  rankAgreement(ranked(before), ranked(after)).rankings[0];

const pairsOfRanks = fc.array(fc.tuple(fc.integer({ min: 2, max: 13 }), fc.integer({ min: 1, max: 8 })), {
  minLength: 1,
  maxLength: MOST,
  size: "max",
});

const numberOf = (outcome: Outcome | undefined): number =>
  outcome?.kind === "value" ? Number(outcome.exact) : Number.NaN;

describe("rankAgreement", () => {
  test.prop([pairsOfRanks])("counts each pair once, as comparing them all does", (given) => {
    // Halves, as ranks that share their mean have.
    const [before, after] = [given.map(([own]) => own / 2), given.map(([, own]) => own)];
    const found = agreementOf(before, after);
    let [agreed, swapped, apartFirst, apartSecond, inOne] = [0, 0, 0, 0, 0];
    for (const [place, [a, b]] of given.entries()) {
      for (const [c, d] of given.slice(0, place)) {
        const product = Math.sign(a - c) * Math.sign(b - d);
        agreed += product;
        if (product < 0) swapped += 1;
        if (a !== c) apartFirst += 1;
        if (b !== d) apartSecond += 1;
        if ((a === c) !== (b === d)) inOne += 1;
      }
    }
    expect(found?.pairs).toEqual({ all: (given.length * (given.length - 1)) / 2, swapped, tiedInOne: inOne });
    const tau = agreed / Math.sqrt(apartFirst * apartSecond);
    if (found?.tau.kind === "value") expect(Number(found.tau.exact)).toBeCloseTo(tau, 12);
    else
      expect([found?.tau, tau]).toEqual([
        { kind: "missing", reason: given.length < 2 ? "no-cohort" : "division-by-zero" },
        Number.NaN,
      ]);
    expect(found?.rho.kind).toBe(found?.tau.kind);
    if (found?.rho.kind === "value") expect(Math.abs(numberOf(found.rho))).toBeLessThanOrEqual(1);
  });

  test.prop([
    fc.shuffledSubarray(
      Array.from({ length: MOST }, (_, index) => index + 1),
      { minLength: 2 },
    ),
  ])("agrees wholly with itself, and not at all with the opposite", (ranks) => {
    const itself = agreementOf(ranks, ranks);
    expect([itself?.tau, itself?.rho, itself?.same, itself?.moves]).toEqual([
      { kind: "value", exact: "1", unit: "" },
      { kind: "value", exact: "1", unit: "" },
      ranks.length,
      [],
    ]);
    const opposite = agreementOf(
      ranks,
      ranks.map((rank) => MOST + 1 - rank),
    );
    expect([numberOf(opposite?.tau), opposite?.pairs.swapped]).toEqual([-1, (ranks.length * (ranks.length - 1)) / 2]);
  });

  test.prop([pairsOfRanks])(
    "moves are what lies between ranks, the largest first, and the other way round they turn",
    (given) => {
      const [before, after] = [given.map(([own]) => own), given.map(([, own]) => own)];
      const [there, back] = [agreementOf(before, after), agreementOf(after, before)];
      const moved = given.flatMap(([first, second], place) =>
        first === second ? [] : [[`县${place}`, first - second] as const],
      );
      expect(new Map(there?.moves.map(({ area, gained }) => [area, gained]))).toEqual(new Map(moved));
      expect(there?.same).toBe(given.length - moved.length);
      const sizes = there?.moves.map(({ gained }) => Math.abs(gained)) ?? [];
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(new Map(back?.moves.map(({ area, gained }) => [area, -gained]))).toEqual(new Map(moved));
      expect([back?.tau, back?.rho, back?.pairs]).toEqual([there?.tau, there?.rho, there?.pairs]);
    },
  );

  it("agrees with what is computed by hand, and says who joined and left", () => {
    // Of the three that both rank, one pair of three is swapped: (2 − 1) ÷ 3; d² = 0 + 1 + 1, 1 − 6·2 ÷ (3·8) = ½.
    const found = rankAgreement(ranked([1, 2, 3, null, 4]), ranked([1, 3, 2, 4]));
    expect(found.joined).toEqual(["县3"]);
    expect(found.left).toEqual(["县4"]);
    const [list] = found.rankings;
    expect([list?.ranking, list?.areas, list?.same]).toEqual(["B", 3, 1]);
    expect(list?.tau).toEqual({ kind: "value", exact: "0.33333333333333333333", unit: "" });
    expect(list?.rho).toEqual({ kind: "value", exact: "0.5", unit: "" });
    expect(list?.pairs).toEqual({ all: 3, swapped: 1, tiedInOne: 0 });
    expect(list?.moves.map(({ area, before, after, gained }) => [area, before, after, gained])).toEqual([
      ["县2", 3, 2, 1],
      ["县1", 2, 3, -1],
    ]);
    // Two tied of three: 2 ÷ √(3·2).
    expect(numberOf(agreementOf([1, 2, 3], [1, 2, 2])?.tau)).toBeCloseTo(2 / Math.sqrt(6), 15);
  });

  it("names the five largest moves, and how many more there are", () => {
    const found = rankAgreement(ranked([1, 2, 3, 4, 5, 6, null]), ranked([6, 5, 4, 3, 2, 1, 7]));
    expect(rankAgreementText(found, "zh")).toBe(
      [
        "B:次序一致程度 τ −1.00(1为完全一致),ρ −1.00;6个考核对象中0个名次不变,15对中15对先后互换",
        "  县5 6 → 1,升5",
        "  县0 1 → 6,降5",
        "  县4 5 → 2,升3",
        "  县1 2 → 5,降3",
        "  县3 4 → 3,升1",
        "  另有1个变动",
        "只在后一次排名:县6",
      ].join("\n"),
    );
  });

  it("has nothing to say of rankings without common areas", () => {
    expect(rankAgreement({ ...base, rankings: {} }, ranked([1, 2]))).toEqual({
      rankings: [],
      joined: ["县0", "县1"],
      left: [],
    });
  });
});
