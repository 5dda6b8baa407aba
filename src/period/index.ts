export { firstDay } from "./firstDay.js";
export { isOver } from "./isOver.js";
export { lastDay } from "./lastDay.js";
export type { Period } from "./period.js";
export { periodLabel } from "./periodLabel.js";
export { periodText } from "./periodText.js";
export { readDate } from "./readDate.js";
export { readPeriod } from "./readPeriod.js";
export { type Shift, shiftPeriod } from "./shiftPeriod.js";
