import type { Label } from "../error/index.js";

/**
 * 考核对象: a body that is observed and scored, such as a county, a department, a township or an enterprise.
 *
 * `parent` is the id of the area that it belongs to. `attributes` are what it is (`{ class: "A", city: "温州市" }`).
 * `attributesIn` says what differs in a period: `{ "2018": { class: "B" } }` holds for 2018 and for all periods inside it.
 */
export interface Area {
  readonly id: string;
  readonly label?: Label;
  readonly parent?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly attributesIn?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
