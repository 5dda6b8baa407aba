import type { DuckDBConnection } from "@duckdb/node-api";
import { type Published, type Side, type Texts, TOO_SLOW, upTo } from "./side.js";
import { type Figures, type Task, textOf, type Workload } from "./workload.js";

/** One query on doubles, over a table that is loaded before. DuckDB takes as many threads as there are cores. */
export const byDuckDb: Side = {
  name: "DuckDB SQL on doubles",
  slow: false,
  leftOut: upTo(100_000, TOO_SLOW),
  prepare: async (workload) => {
    const connection = await loaded(workload);
    const { withs, items } = query(workload);
    const ranks = "rank() over (partition by class order by total desc)::integer";
    const headlines = `${withs} select total, ${ranks} from totals order by area`;
    const digits = `${withs} select ${items.join(", ")}, total, ${ranks} from totals order by area`;
    return async () => {
      const [totals, ranked] = await columnsOf(connection, headlines);
      return async () => published(await columnsOf(connection, digits), workload.tasks.length, [totals, ranked]);
    };
  },
};

type Column = readonly unknown[];

async function columnsOf(connection: DuckDBConnection, sql: string): Promise<readonly Column[]> {
  return (await connection.runAndReadAll(sql)).getColumns();
}

/** The columns of the table by name. */
function tableOf({ measures, tasks }: Workload): ReadonlyMap<string, Figures> {
  return new Map([
    ...measures.flatMap(({ id, last, now }): [string, Figures][] => [
      [`${id}_last`, last],
      [`${id}_now`, now],
    ]),
    ...tasks.flatMap(({ id, targets }): [string, Figures][] =>
      targets === undefined ? [] : [[`${id}_target`, targets]],
    ),
  ]);
}

async function loaded(workload: Workload): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const table = tableOf(workload);
  const columns = [...table.keys()].map((name) => `${name} double`).join(", ");
  await connection.run(`create table figures (area integer, class integer, ${columns})`);
  const appender = await connection.createAppender("figures");
  for (const [area, name] of workload.classOf.entries()) {
    appender.appendInteger(area);
    appender.appendInteger(name);
    for (const figures of table.values()) {
      const text = textOf(figures, area);
      if (text === undefined) appender.appendNull();
      else appender.appendDouble(Number(text));
    }
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

/** Indicators, then scores, then totals, and the names of all indicators and scores. */
function query({ variant, tasks, weight }: Workload): { readonly withs: string; readonly items: readonly string[] } {
  const rounds = variant !== "unrounded";
  const scores = tasks.map(({ id }) => `${id}_score`);
  const withs = `
    with indicators as (
      select *, ${tasks.map((task) => `${rounds ? `round(${indicator(task)}, 2)` : indicator(task)} as ${task.id}`).join(", ")}
      from figures
    ), scores as (
      select area, class, ${tasks.map((task) => `${task.id}, ${score(task)} as ${task.id}_score`).join(", ")}
      from indicators window peers as (partition by class)
    ), totals as (
      select *, round((${scores.join(" + ")}) * 100 / ${weight}, 2) as total from scores
    )`;
  return { withs, items: [...tasks.map(({ id }) => id), ...scores] };
}

function indicator({ kind, measure, whole }: Task): string {
  if (kind === "level") return `${measure.id}_now`;
  if (kind === "share") return `${measure.id}_now / nullif(${whole.id}_now, 0) * 100`;
  return `(${measure.id}_now - ${measure.id}_last) / nullif(${measure.id}_last, 0) * 100`;
}

function score({ id, rule, points }: Task): string {
  const full = `${points}::double`;
  const earned = (): string => {
    if (rule === "attainment") return `round(${full} * greatest(0, least(${id} / ${id}_target, 1)), 2)`;
    if (rule === "minMax") {
      const span = `(max(${id}) over peers - min(${id}) over peers)`;
      const above = `round(${full} * (${id} - min(${id}) over peers) / ${span}, 2)`;
      return `case when ${span} = 0 then ${full} else ${above} end`;
    }
    const place = `(rank() over (partition by class order by ${id} desc nulls last) - 1)`;
    return `round(${full} - ${full} * ${place} / greatest(count(${id}) over peers - 1, 1), 2)`;
  };
  return `case when ${id} is null then 0 else ${earned()} end`;
}

/** The digits of every item, which the timed query does not ask for. */
function published(items: readonly Column[], tasks: number, headlines: readonly (Column | undefined)[]): Published {
  const [totals = [], ranks = []] = headlines;
  return {
    indicators: items.slice(0, tasks).map(decimals),
    scores: items.slice(tasks, 2 * tasks).map(decimals),
    totals: [decimals(totals)],
    ranks: [(area) => String(ranks[area])],
  };
}

/** As a program shows doubles: to 2 places, by the nearest. */
function decimals(column: Column): Texts {
  return (area) => {
    const value = column[area];
    if (typeof value !== "number") return undefined;
    const size = (Math.floor(Math.abs(value) * 100 + 0.5) / 100).toFixed(2);
    return value < 0 && Number(size) !== 0 ? `-${size}` : size;
  };
}
