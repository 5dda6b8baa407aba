import type { Panel } from "../../data/index.js";
import { choices, fail, pointer } from "../../error/index.js";

/** @throws KaoheError `data.unknown-area` for an area that a check names and the panel does not have */
export function checkAreas(areas: Readonly<Record<string, unknown>>, panel: Panel): void {
  for (const area of Object.keys(areas)) {
    if (panel.areaIndex(area) !== undefined) continue;
    const { suggestion } = choices(
      area,
      panel.areas.map(({ id }) => id),
    );
    fail("data.unknown-area", { area, suggestion }, pointer(area));
  }
}
