/** How an indicator is made of measures, and by which rule it is scored. */
export interface Task {
  readonly id: string;
  readonly kind: "growth" | "share" | "level";
  readonly rule: "attainment" | "minMax" | "rankLinear";
  readonly measure: string;
  /** What a share is a share of. */
  readonly whole: string;
  readonly points: number;
  /** The target of each area, where the rule looks at one: in % for a growth and a share, else in the measure's unit. */
  readonly targets: readonly string[];
}

/** The figures of all areas in one measure and year; undefined where none was reported. */
export interface Figures {
  readonly measure: string;
  readonly unit: string;
  readonly year: number;
  readonly values: readonly (string | undefined)[];
}

/** Areas, their classes, their figures as text and how they are scored: the same for both sides. */
export interface Workload {
  readonly areas: readonly { readonly id: string; readonly class: string }[];
  readonly classes: readonly string[];
  readonly figures: readonly Figures[];
  readonly tasks: readonly Task[];
}

export const YEAR = 2017;
const TASKS = 30;
const CLASS_SIZE = 100;
const KINDS = ["growth", "share", "level"] as const;
const RULES = ["attainment", "minMax", "rankLinear"] as const;

/** Mulberry32: the same numbers from 0 to 1 on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Half of the measures are money in 亿元 with 2 decimals, half small counts, which tie and are zero now and then. */
export function workload(size: number): Workload {
  const random = seeded(20170101 + size);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const classes = Array.from({ length: Math.max(1, Math.round(size / CLASS_SIZE)) }, (_, index) => `C${index + 1}`);
  const areas = Array.from({ length: size }, (_, index) => ({
    id: `area ${String(index + 1).padStart(4, "0")}`,
    class: classes[index % classes.length] ?? "",
  }));
  const money = (low: number, high: number): string => (between(low * 100, high * 100) / 100).toFixed(2);
  const count = (low: number, high: number): string => String(between(low, high));
  const column = (measure: string, unit: string, year: number, draw: () => string): Figures => ({
    measure,
    unit,
    year,
    values: areas.map(() => (random() < 0.01 ? undefined : draw())),
  });

  const figures: Figures[] = [
    column("gdp", "亿元", YEAR, () => money(50, 2000)),
    column("firms", "家", YEAR, () => count(200, 9000)),
  ];
  const tasks = Array.from({ length: TASKS }, (_, index): Task => {
    const kind = KINDS[index % 3] ?? "level";
    const rule = RULES[Math.floor((index * RULES.length) / TASKS)] ?? "minMax";
    const inMoney = index % 2 === 0;
    const measure = `measure${index + 1}`;
    const draw = (): string => (inMoney ? money(1, 50) : count(0, 120));
    const years = kind === "growth" ? [YEAR - 1, YEAR] : [YEAR];
    figures.push(...years.map((year) => column(measure, inMoney ? "亿元" : "家", year, draw)));
    const target = (): string => (kind === "level" && !inMoney ? count(20, 100) : money(1, 40));
    return {
      id: `indicator${index + 1}`,
      kind,
      rule,
      measure,
      whole: inMoney ? "gdp" : "firms",
      points: between(1, 8),
      targets: rule === "attainment" ? areas.map(target) : [],
    };
  });
  return { areas, classes, figures, tasks };
}
