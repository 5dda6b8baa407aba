/** Ends and step of an axis. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** Ends and step in round numbers, with room for labels above and below the values. */
export function niceBounds(values: readonly (number | null)[]): Bounds {
  const known = values.filter((each) => each !== null);
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const span = most - least || Math.abs(most) || 1;
  const rough = (span * 1.3) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 2.5, 5].find((each) => each * power >= rough) ?? 10) * power;
  return {
    min: plain(Math.floor((least - span * 0.12) / interval) * interval),
    max: plain(Math.ceil((most + span * 0.12) / interval) * interval),
    interval: plain(interval),
  };
}

/** A float of few digits: 3 × 0.1 would be printed as 0.30000000000000004. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

/** What stands at the steps of an axis, with commas between thousands as ECharts sets them. */
export function tickTexts({ min, max, interval }: Bounds): readonly string[] {
  return Array.from({ length: Math.round((max - min) / interval) + 1 }, (_, index) =>
    plain(min + index * interval).toLocaleString("en-US", { maximumFractionDigits: 12 }),
  );
}
