/** The change was not made, for example because a check failed. */
export class PlacementDenied extends Error {
  /** `problems`: texts for an operator. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Another change of the placement was made since it was read. The change was not made. */
export class PlacementChanged extends PlacementDenied {}

/** Not every process applied the change in time. The change was reverted. */
export class PlacementNotApplied extends Error {
  constructor(processes: readonly string[]) {
    super(
      `These processes have not applied the change within 2 s, so it was reverted: ${processes.join(', ')}.`,
    );
  }
}
