import { reasonLabel } from "../data/index.js";
import { labelText } from "../error/index.js";
import { criterionText } from "../targets/index.js";
import type { ReportProblem } from "./model.js";
import type { Reading } from "./reading.js";
import type { Survey } from "./survey.js";
import { choiceText } from "./words.js";

/** What was done about missing scores, and who or what was left out of the assessment. */
export function problemsOf<C extends string>(
  { result, options, nameOf }: Reading<C>,
  survey: Survey,
): readonly ReportProblem[] {
  const { locale } = options;
  const zh = locale === "zh";
  const scores = survey.missing.map(
    ({ label, reason, policy, areas }): ReportProblem => ({
      kind: "missing-score",
      subject: labelText(label, locale),
      reason: labelText(reasonLabel(reason), locale),
      done: choiceText("policy", policy, locale),
      areas: areas.map(nameOf),
    }),
  );
  const unranked = new Map<string, string[]>();
  for (const [id, { unranked: reason }] of survey.of) {
    if (reason === null) continue;
    const known = unranked.get(reason);
    if (known === undefined) unranked.set(reason, [nameOf(id)]);
    else known.push(nameOf(id));
  }
  const aside = result.putAside.map(({ indicator, criterion, area, class: name }): ReportProblem => {
    const label = labelText(result.scheme.indicators[indicator]?.label ?? indicator, locale);
    return {
      kind: "put-aside",
      subject: `${label}${zh ? ":" : ": "}${criterionText(criterion, locale)}`,
      reason: zh ? "期限不在本期" : "due in another period",
      done: zh ? "不计入" : "not counted",
      areas: area === undefined ? (name === undefined ? [] : [name]) : [nameOf(area)],
    };
  });
  return [
    ...scores,
    ...[...unranked].map(
      ([reason, areas]): ReportProblem => ({
        kind: "not-ranked",
        subject: zh ? "名次" : "rank",
        reason,
        done: zh ? "不排名" : "not ranked",
        areas,
      }),
    ),
    ...result.exempt.map(
      ({ area, reason }): ReportProblem => left("exempt", zh ? "不参加考核" : "takes no part", reason, nameOf(area)),
    ),
    ...result.notAssessed.map(
      ({ area, reason }): ReportProblem =>
        left("not-assessed", zh ? "未考核" : "not assessed", labelText(reason, locale), nameOf(area)),
    ),
    ...aside,
  ];
}

function left(kind: "exempt" | "not-assessed", subject: string, reason: string, area: string): ReportProblem {
  return { kind, subject, reason, done: null, areas: [area] };
}
