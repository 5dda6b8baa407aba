import type { Panel } from "../../data/index.js";
import type { Scheme } from "../scheme.js";

/** The attribute that names an area's ranking group; there is one where the scheme has groups. */
const GROUP = "group";

/** The attributes that the areas share among whom places are given. */
export function rankedOver({ ranking }: Scheme): readonly string[] {
  return ranking.groups === undefined ? ["class"] : [GROUP];
}

/** The attributes that the areas share among whom rules compare. */
export function scoredOver(scheme: Scheme): readonly string[] {
  return scheme.ranking.scoredIn === "group" ? rankedOver(scheme) : ["class"];
}

/** The group in which a class is ranked: its own name, where it is in none. */
export function groupOf({ ranking: { groups = {} } }: Scheme, name: string): string {
  return Object.entries(groups).find(([, members]) => members.includes(name))?.[0] ?? name;
}

/** The panel as a scheme sees it, whose areas have a ranking group, in each period that of their class then. */
export function withGroups(panel: Panel, scheme: Scheme): Panel {
  const { groups } = scheme.ranking;
  if (groups === undefined) return panel;
  const groupOfClass = new Map(scheme.classes.map((name) => [name, groupOf(scheme, name)]));
  return {
    ...panel,
    attribute: (area, name, period) => {
      if (name !== GROUP) return panel.attribute(area, name, period);
      const own = panel.attribute(area, "class", period);
      return own === undefined ? undefined : (groupOfClass.get(own) ?? own);
    },
  };
}
