/** The change was not made. */
export class PlacementRefused extends Error {
  /** `problems`: texts for an operator. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Somebody else has changed the placement since it was read. The change was not made. */
export class PlacementChanged extends PlacementRefused {}

/** Not every process followed in time. The change was reverted. */
export class PlacementNotFollowed extends Error {
  constructor(processes: readonly string[]) {
    super(`Not followed by ${processes.join(', ')} within 2 s; reverted.`);
  }
}
