import { type Observation, type Panel, panel, type Scheme } from "kaohe";

const AREAS = ["鹿城", "龙湾", "瓯海", "洞头", "乐清", "瑞安", "永嘉", "平阳", "苍南", "文成", "泰顺", "龙港"];
const INVENTED = { gdp: 700, rd: 9, grants: 61 };

/** Invented figures of twelve counties, in two years. */
export function countyPanel(scheme: Scheme): Panel {
  const observations = AREAS.flatMap((area, index): readonly Observation[] =>
    Object.entries(INVENTED).flatMap(([measure, value]) => [
      { area, measure, period: "2016", value: value + index },
      { area, measure, period: "2017", value: value + 2 * index },
    ]),
  );
  const areas = AREAS.map((id, index) => ({ id, attributes: { class: index < 6 ? "A" : "B" } }));
  return panel({ areas, measures: scheme.measures, observations });
}
