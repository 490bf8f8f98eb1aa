export { ramp } from './control/ramp.js';
export { PlacementChanged, PlacementNotApplied, PlacementDenied } from './control/errors.js';
export { PlacementControl } from './control/placement-control.js';
export { PlacementModule } from './placement.module.js';
export type { Placement } from './model/placement.js';
export { requestsBetween, shareOf, totalOf, p99Of } from './model/request-counts.js';
export type { PlacementDirectory, Snapshot } from './control/snapshot.js';
