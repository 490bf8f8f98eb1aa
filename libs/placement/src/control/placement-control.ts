import { setTimeout as delay } from 'node:timers/promises';
import { readRunningContracts } from '#kernel/registry';
import { checks, requiredChecks } from '../checks/index.js';
import type { Move } from '../checks/check.js';
import { Placement, isSame, type Shares } from '../model/placement.js';
import { PlacementChanged, PlacementNotFollowed, PlacementDenied } from './errors.js';
import { planShares } from './plan-shares.js';
import { readinessOf } from './readiness-of.js';
import { Snapshot, type PlacementDirectory } from './snapshot.js';

const followTimeoutMs = 2_000;
const followPollMs = 50;

export interface ChangeOptions {
  /** Who makes the change, for the journal. */
  readonly by: string;
  /** The revision that the change is based on; by default the current one. */
  readonly expected?: number | undefined;
  /** Names of checks that are skipped. */
  readonly waived?: readonly string[];
  /** Called with each placement that is stored, also with one that reverts the change. */
  readonly onStored?: ((placement: Placement) => void) | undefined;
}

export interface PlaceOptions extends Omit<ChangeOptions, 'by' | 'waived'> {
  /** What `restore` returns to; by default the shares before this change. */
  readonly previous?: Shares | null;
}

/** Changes placements and waits until all processes follow. */
export class PlacementControl {
  constructor(
    private readonly directory: PlacementDirectory,
    private readonly probe: Move['readinessOf'] = readinessOf,
  ) {}

  snapshot(): Promise<Snapshot> {
    return Snapshot.of(this.directory);
  }

  /**
   * Gives `percent` of `context` to the app `to`, after all checks; with 0 % without checks, as `sendHome` does.
   * @throws PlacementDenied with every failed check
   * @throws PlacementNotFollowed after reverting the change
   */
  async give(context: string, to: string, percent: number, options: ChangeOptions): Promise<Placement> {
    const snapshot = await this.snapshot();
    const current = sharesOf(snapshot, context, to);
    const shares = planShares(current, to, percent);
    if (shares.percent > 0) await this.check(snapshot, context, current, shares, options.waived ?? []);
    const placement = await this.store(snapshot, context, shares, { ...options, previous: current });
    const missing = await this.waitUntilFollowed(placement);
    if (missing.length === 0) return placement;
    const { by, onStored } = options;
    const previous = snapshot.placementOf(context)?.previous ?? null;
    await this.place(context, current, by, { expected: placement.revision, previous, onStored });
    throw new PlacementNotFollowed(missing);
  }

  /** Restores the shares before the last change, without checks. @throws PlacementDenied if there was no change */
  async restore(context: string, by: string): Promise<Placement> {
    const current = (await this.snapshot()).placementOf(context);
    if (!current?.previous) throw new PlacementDenied([`${context} has no earlier placement.`]);
    return this.place(context, current.previous, by, { expected: current.revision });
  }

  /** Gives everything to the app `from`, without checks. @throws PlacementDenied if the context has no placement */
  async sendHome(context: string, by: string): Promise<Placement> {
    const current = (await this.snapshot()).placementOf(context);
    if (!current) throw new PlacementDenied([`${context} has no placement: it is at home.`]);
    return this.place(context, { ...current, percent: 0 }, by, { expected: current.revision });
  }

  /** Sets the shares without checks, and waits until the processes follow that can. */
  async place(context: string, shares: Shares, by: string, options: PlaceOptions = {}): Promise<Placement> {
    const snapshot = await this.snapshot();
    const previous = snapshot.sharesOf(context) ?? shares;
    const placement = await this.store(snapshot, context, shares, { previous, ...options, by });
    await this.waitUntilFollowed(placement);
    return placement;
  }

  /** The names of the processes that do not follow a placement within two seconds. */
  async waitUntilFollowed({ context, revision }: Placement): Promise<string[]> {
    const deadline = performance.now() + followTimeoutMs;
    for (;;) {
      const missing = (await this.snapshot()).notFollowing(context, revision);
      if (missing.length === 0 || performance.now() > deadline) return missing;
      await delay(followPollMs);
    }
  }

  private async check(
    snapshot: Snapshot,
    context: string,
    current: Shares,
    shares: Shares,
    waived: readonly string[],
  ): Promise<void> {
    const unknown = waived.filter((name) => !(name in checks) || requiredChecks.includes(name));
    if (unknown.length > 0)
      throw new PlacementDenied([`Checks that cannot be waived: ${unknown.join(', ')}.`]);
    const gainsTo = shares.to !== current.to || shares.percent > current.percent;
    const [app, other] = gainsTo ? [shares.to, shares.from] : [shares.from, shares.to];
    const all = snapshot.living;
    const hosting = (name: string) => snapshot.hostsOf(context).filter((each) => each.name === name);
    const move = {
      context,
      app,
      processes: hosting(app),
      others: hosting(other),
      all,
      readinessOf: this.probe,
      readContracts: (processes: Move['all']) => readRunningContracts(this.directory, processes),
    };
    const made = Object.entries(checks).filter(([name]) => !waived.includes(name));
    const problems = (await Promise.all(made.map(async ([, check]) => check(move)))).flat();
    if (problems.length > 0) throw new PlacementDenied(problems);
  }

  /** Equal shares are no change. */
  private async store(
    snapshot: Snapshot,
    context: string,
    shares: Shares,
    { by, expected, previous, onStored }: PlaceOptions & { readonly by: string },
  ): Promise<Placement> {
    const current = snapshot.placementOf(context);
    const stored = current?.revision ?? 0;
    const isExpected = expected === undefined || expected === stored;
    if (current && isExpected && isSame(current, shares)) return current;
    const placement = Placement.of(context, shares, {
      revision: snapshot.revisionOf(context) + 1,
      changedAt: new Date().toISOString(),
      changedBy: by,
      previous: previous ? { from: previous.from, to: previous.to, percent: previous.percent } : null,
    });
    const { revision } = placement;
    const isStored =
      isExpected &&
      (await this.directory.storePlacement(context, JSON.stringify(placement), revision, stored));
    if (!isStored)
      throw new PlacementChanged([
        `${context} was moved by another change in the meantime: list the placements again.`,
      ]);
    onStored?.(placement);
    return placement;
  }
}

function sharesOf(snapshot: Snapshot, context: string, to: string): Shares {
  if (context === 'gateway')
    throw new PlacementDenied(['The gateway cannot be placed: your load balancer chooses between gateways.']);
  const hosts = snapshot.contexts.includes(context);
  if (!hosts) throw new PlacementDenied([`No running process hosts ${context}.`]);
  const shares = snapshot.sharesOf(context);
  if (shares) return shares;
  const [home] = snapshot.hostsOf(context).map(({ name }) => name);
  if (home === undefined || home === to)
    throw new PlacementDenied([
      `Only ${home ?? 'no app'} hosts ${context}: start a second app that hosts it.`,
    ]);
  return { from: home, to, percent: 0 };
}
