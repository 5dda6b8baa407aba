export type { Area } from "./area.js";
export { type Column, cellIn } from "./column.js";
export { convertible } from "./convertible.js";
export { type Measure, type Measures, plainMeasures } from "./measure.js";
export { type Observation, type Source, STATUSES, type Status } from "./observation.js";
export { type Panel, panel } from "./panel.js";
export { type Cell, isMissing, type Missing, missing, REASONS, type Reason, stronger } from "./reason.js";
export { reasonLabel } from "./reasonLabel.js";
export { withObservations } from "./withObservations.js";
