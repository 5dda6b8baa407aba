import { isMissing } from "../../data/index.js";
import { type Label, type Locale, labelText, within } from "../../error/index.js";
import type { Bilingual } from "../../interpret/index.js";
import { daysBetween, readDate } from "../../period/index.js";
import { inBoth } from "../finding.js";
import { type CheckKind, type Found, figureOf, type Ground } from "../ground.js";
import type { Reported } from "../reported.js";
import { measuresWithDays, type ReportedDays, reportedDay } from "./reportedDays.js";

/**
 * 迟报、逾期未报: figures that came after the day on which they were due, with the calendar days between; and what has not come
 * (`not-reported`) though that day has passed as of another (`asOf`). One finding for what an area sent on one day.
 *
 * Days are ISO texts; what comes on the day itself is in time. Missing: a figure without a day in `reportedOn` is taken to be in time;
 * what is missing for another reason than `not-reported` is not awaited, what was imputed or forecast is; without `asOf` nothing is.
 */
export interface Late {
  readonly kind: "late";
  readonly measures: readonly string[];
  /** The last day that is in time. */
  readonly due: string;
  readonly reportedOn?: ReportedDays;
  readonly asOf?: string;
}

export const late: CheckKind<Late> = {
  label: { zh: "迟报", en: "reported late" },
  question: { zh: "迟报的原因是什么?是否同意过延期?", en: "Why was it late? Had a later day been agreed on?" },
  severity: "warning",
  measures: ({ measures, reportedOn = {} }) => ({
    ...Object.fromEntries(measures.map((measure, index) => [`/measures/${index}`, measure])),
    ...Object.fromEntries(
      Object.entries(measuresWithDays(reportedOn)).map(([path, measure]) => [`/reportedOn${path}`, measure]),
    ),
  }),
  find: ({ measures, due, reportedOn = {}, asOf }, ground) => {
    const last = within("/due", () => readDate(due));
    const today = asOf === undefined ? last : within("/asOf", () => readDate(asOf));
    const dayOf = within("/reportedOn", () => reportedDay(reportedOn, ground.panel));
    return ground.areas.flatMap((area): readonly Found[] => {
      const id = ground.panel.areas[area]?.id ?? "";
      const byDay = new Map<string, Reported[]>();
      const awaited: string[] = [];
      for (const measure of measures) {
        const figure = figureOf(ground, area, measure);
        if (figure === undefined || ESTIMATES.has(figure.figure.status)) {
          const cell = ground.panel.cell(area, measure, ground.now);
          if (!isMissing(cell) || cell.reason === "not-reported") awaited.push(measure);
          continue;
        }
        const day = dayOf(id, measure) ?? last;
        const sent = byDay.get(day);
        if (sent === undefined) byDay.set(day, [figure]);
        else sent.push(figure);
      }
      const came = [...byDay].filter(([day]) => day > last);
      return [
        ...came.map(([day, figures]) => ({ area: id, figures, arithmetic: cameLate(figures, last, day, ground) })),
        ...(awaited.length > 0 && today > last
          ? [
              {
                area: id,
                figures: [],
                measures: awaited,
                arithmetic: notCome(awaited, last, today, ground),
                ...OVERDUE,
              },
            ]
          : []),
      ];
    });
  },
};

/** What stands in for a figure that has not come. */
const ESTIMATES: ReadonlySet<string | undefined> = /* @__PURE__ */ new Set(["imputed", "forecast"]);

const OVERDUE: { readonly label: Label; readonly question: Bilingual } = {
  label: { zh: "逾期未报", en: "overdue" },
  question: { zh: "为何未报?何时能报?", en: "Why has it not come, and when will it?" },
};

function cameLate(figures: readonly Reported[], due: string, day: string, ground: Ground): Bilingual {
  const measures = figures.map(({ figure }) => figure.measure);
  const days = daysBetween(due, day);
  return inBoth((locale) => {
    const what = namesOf(measures, ground, locale);
    return locale === "zh"
      ? `${day}报送${what},期限${due},迟${days}天`
      : `${what} on ${day}, due ${due}: ${daysText(days)} late`;
  });
}

function notCome(measures: readonly string[], due: string, today: string, ground: Ground): Bilingual {
  const days = daysBetween(due, today);
  return inBoth((locale) => {
    const what = namesOf(measures, ground, locale);
    return locale === "zh"
      ? `截至${today}未报${what},期限${due},已过${days}天`
      : `${what} not reported by ${today}, due ${due}: ${daysText(days)} overdue`;
  });
}

const MOST_NAMES = 5;

function namesOf(measures: readonly string[], { panel }: Ground, locale: Locale): string {
  const names = measures
    .slice(0, MOST_NAMES)
    .map((measure) => labelText(panel.measures[measure]?.label ?? measure, locale));
  const more = measures.length - names.length;
  if (locale === "zh") return names.join("、") + (more > 0 ? `等${measures.length}项` : "");
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function daysText(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
