import { isText } from '#registry';

/** Of the JSON of a placement, in characters: its five texts have at most 200 each. */
const maxLength = 4_096;
/** Of a stored placement, and of one that only the records of processes contain. */
const [maxRevision, maxReportedRevision] = [2_000_000_000, 1_000_000_000];

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

  /**
   * Returns undefined for anything malformed, so that it has no effect: any process may have written it. Further fields are
   * left out.
   */
  static parse(json: string): Placement | undefined {
    if (json.length > maxLength) return undefined;
    try {
      const value = JSON.parse(json) as Omit<Placement, 'previous'> & { readonly previous?: Shares | null };
      const { context, changedAt, changedBy, revision, previous = null } = value;
      const isValid =
        [context, changedAt, changedBy].every(isText) &&
        !Number.isNaN(Date.parse(changedAt)) &&
        isRevision(revision, maxRevision) &&
        [value, ...(previous === null ? [] : [previous])].every(isShares);
      return isValid
        ? Placement.of(context, value, { ...value, previous: previous && sharesIn(previous) })
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** The app that handles events, relays the outbox, runs periodic jobs and executes the requests of other processes. */
  get active(): string {
    return this.percent >= activePercent ? this.to : this.from;
  }
}

/** The revision in stored JSON, as Redis compares it, also if the JSON is malformed. */
export function storedRevision(json = ''): number {
  return Number(/"revision":(\d+)/.exec(json)?.[1] ?? 0);
}

/** Whether a process may have applied this revision: one that it only reports must leave higher ones for operators. */
export function isReportable(revision: number): boolean {
  return isRevision(revision, maxReportedRevision);
}

function isRevision(value: number, max: number): boolean {
  return Number.isSafeInteger(value) && value > 0 && value <= max;
}

function isShares({ from, to, percent }: Shares): boolean {
  return isText(from) && isText(to) && typeof percent === 'number' && percent >= 0 && percent <= 100;
}

/** Without further fields. */
export function sharesIn({ from, to, percent }: Shares): Shares {
  return { from, to, percent };
}

interface Change {
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly previous: Shares | null;
}
