/** How the requests to a context are divided between its base app and its target app. */
export interface Shares {
  /** The base app: it takes the rest. */
  readonly from: string;
  /** The target app: it takes `percent` of the requests. */
  readonly to: string;
  /** 0 to 100. */
  readonly percent: number;
}

export function isSame(a: Shares, b: Shares): boolean {
  return a.from === b.from && a.to === b.to && a.percent === b.percent;
}

/** From this share on, the target app is active: it reads events, relays the outbox and runs periodic jobs. */
const activePercent = 50;

/** Which apps do the work of a context, in which shares, as stored in Redis. Immutable. */
export class Placement implements Shares {
  constructor(
    readonly context: string,
    readonly from: string,
    readonly to: string,
    readonly percent: number,
    /** Higher than that of every earlier placement of the context. */
    readonly revision: number,
    /** ISO 8601 in UTC. */
    readonly changedAt: string,
    readonly changedBy: string,
    /** The shares before this change. */
    readonly previous: Shares | null,
  ) {}

  static of(context: string, { from, to, percent }: Shares, change: Change): Placement {
    const { revision, changedAt, changedBy, previous } = change;
    return new Placement(context, from, to, percent, revision, changedAt, changedBy, previous);
  }

  /** Returns undefined for malformed JSON, so that a broken entry has no effect. */
  static parse(json: string): Placement | undefined {
    try {
      const value = JSON.parse(json) as Placement;
      const { context, changedAt, changedBy, revision, previous } = value;
      const isValid =
        [context, changedAt, changedBy].every((text) => typeof text === 'string') &&
        Number.isSafeInteger(revision) &&
        [value, ...(previous ? [previous] : [])].every(isShares);
      return isValid ? Placement.of(value.context, value, value) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The app that handles events, relays the outbox, runs periodic jobs and executes the requests of other processes. */
  get active(): string {
    return this.percent >= activePercent ? this.to : this.from;
  }
}

function isShares({ from, to, percent }: Shares): boolean {
  return typeof from === 'string' && typeof to === 'string' && percent >= 0 && percent <= 100;
}

interface Change {
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly previous: Shares | null;
}
