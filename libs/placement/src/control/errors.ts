/** The change was not made. */
export class PlacementDenied extends Error {
  /** `problems`: texts for an operator. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Another change of the placement was made since it was read. The change was not made. */
export class PlacementChanged extends PlacementDenied {}

/** Not every process followed in time. The change was reverted. */
export class PlacementNotFollowed extends Error {
  constructor(processes: readonly string[]) {
    super(`Not followed by ${processes.join(', ')} within 2 s; reverted.`);
  }
}
