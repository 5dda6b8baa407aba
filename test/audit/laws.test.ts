import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { audit } from "kaohe";
import { describe, expect, it } from "vitest";
import { type City, checks, cities, countyAt, keyOf, panelOf, sizeOf } from "./city.js";

const YEAR = { period: "2017" } as const;

/** A number in text plus another, in its decimals. */
function plus(text: string, more: number): string {
  const places = text.split(".")[1]?.length ?? 0;
  return (Number(text) + more).toFixed(places);
}

/** A false figure that a county prints in the place of its own, and where it must be found. */
interface Fault {
  readonly measure: "basic" | "rd" | "rdShare" | "growth" | "increase" | "firms";
  readonly period?: string;
  readonly plant: (own: string, other: string, sign: 1 | -1) => string;
  readonly foundAt?: "全市" | "first";
}

const FAULTS: Readonly<Record<string, Fault>> = {
  partsOfTotal: { measure: "basic", plant: (own, _, sign) => plus(own, 10 * sign) },
  areasOfTotal: { measure: "rd", plant: (own, _, sign) => plus(own, 10 * sign), foundAt: "全市" },
  shareOf: { measure: "rdShare", plant: (own, _, sign) => plus(own, sign) },
  sameWhole: { measure: "rdShare", plant: (own, _, sign) => plus(own, sign) },
  statedGrowth: { measure: "growth", plant: (own, _, sign) => plus(own, 0.5 * sign) },
  neverFalls: { measure: "firms", plant: () => "29" },
  jump: { measure: "rd", plant: (own) => plus(own, 3 * Number(own)) },
  unchanged: { measure: "rd", period: "2016", plant: (_, own) => own },
  unitSlip: { measure: "rd", plant: (own) => `${own}e4` },
  repeatedValue: { measure: "rd", plant: (_, other) => other, foundAt: "first" },
  onTheLine: { measure: "rdShare", plant: () => "99" },
  formula: { measure: "rd", plant: (own) => plus(own, 10 * Number(own)) },
};
const met = new Map<string, number>();

describe("audit", () => {
  test.prop([cities], { numRuns: 60 })("finds nothing in figures that are true and rounded each on its own", (city) => {
    const truth = panelOf(city);
    expect(audit(truth, checks, { ...YEAR, earlier: truth })).toEqual([]);
    for (const finding of audit(truth, checks, { ...YEAR, earlier: truth, rounding: true })) {
      expect(finding).toMatchObject({ severity: "notice", label: { en: "a difference that rounding explains" } });
    }
  });

  test.prop([cities, fc.nat(), fc.constantFrom(...Object.keys(FAULTS)), fc.constantFrom(1, -1)], { numRuns: 300 })(
    "finds a planted fault where it stands, by its check, and nothing else by that check",
    (city, place, kind, sign) => {
      const { measure, period, plant, foundAt } = FAULTS[kind] ?? { measure: "rd", plant: () => "" };
      const size = sizeOf(city);
      const [index, next] = [place % size, (place + 1) % size];
      const [area, neighbour] = [countyAt(index), countyAt(next)];
      const key = keyOf(area, measure, period);
      const other = kind === "unchanged" ? city.get(keyOf(area, measure)) : city.get(keyOf(neighbour, measure));
      const planted: City = new Map(city).set(key, plant(city.get(key) ?? "", other ?? "", sign));
      // The first check of the kind; the others of it look at other measures.
      const own = checks.filter((check) => check.kind === kind).slice(0, 1);
      const findings = audit(panelOf(planted), own, YEAR);
      const first = countyAt(Math.min(index, next));
      expect(findings.map((finding) => finding.area)).toEqual([foundAt === "first" ? first : (foundAt ?? area)]);
      expect(findings[0]?.figures.map((figure) => figure.value)).toContain(planted.get(key));
      met.set(kind, (met.get(kind) ?? 0) + 1);
    },
  );

  it("has planted every fault", () => {
    for (const kind of Object.keys(FAULTS)) expect(met.get(kind) ?? 0).toBeGreaterThan(5);
  });

  test.prop([cities, fc.nat(), fc.boolean()], { numRuns: 50 })(
    "names a figure that is not the one first published, and one that is not final",
    (city, place, declared) => {
      const area = countyAt(place % sizeOf(city));
      const key = keyOf(area, "rd", "2016");
      const changed = new Map(city).set(key, plus(city.get(key) ?? "", 1));
      const now = panelOf(changed, (each) => (declared && each === key ? { status: "revised" } : {}));
      const revisions = audit(now, [{ kind: "revised", measure: "rd" }], { ...YEAR, earlier: panelOf(city) });
      expect(revisions.map((finding) => [finding.area, finding.period, finding.severity])).toEqual([
        [area, "2016", declared ? "notice" : "warning"],
      ]);
      const early = panelOf(city, (each) => (each === keyOf(area, "rd") ? { status: "provisional" } : {}));
      const status = audit(early, [{ kind: "status", measure: "rd" }], YEAR);
      expect(status.map((finding) => finding.area)).toEqual([area]);
    },
  );
});
