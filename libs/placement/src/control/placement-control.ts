import { setTimeout as delay } from 'node:timers/promises';
import { readRunningContracts } from '#registry';
import { checks, requiredChecks } from '../checks/index.js';
import type { Move } from '../checks/check.js';
import { Placement, isSame, sharesIn, type Shares } from '../model/placement.js';
import { PlacementChanged, PlacementNotApplied, PlacementDenied } from './errors.js';
import { planShares } from './plan-shares.js';
import { readinessOf } from './readiness-of.js';
import { Snapshot, type PlacementDirectory } from './snapshot.js';

const applyTimeoutMs = 2_000;
const applyPollMs = 50;
const maxNameLength = 200;

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

export interface ForceOptions extends Omit<ChangeOptions, 'by' | 'waived'> {
  /** What `undoLastChange` returns to; by default the shares before this change. */
  readonly previous?: Shares | null;
}

/** Changes placements and waits until all processes have applied the change. */
export class PlacementControl {
  constructor(
    private readonly directory: PlacementDirectory,
    private readonly probe: Move['readinessOf'] = readinessOf,
  ) {}

  snapshot(): Promise<Snapshot> {
    return Snapshot.of(this.directory);
  }

  /**
   * Gives `percent` of `context` to the app `to`, after all checks. Without checks if the base app executes everything
   * afterwards, as with `returnToBaseApp`.
   * @throws PlacementDenied with every failed check
   * @throws PlacementNotApplied after reverting the change
   */
  async changeShares(
    context: string,
    to: string,
    percent: number,
    options: ChangeOptions,
  ): Promise<Placement> {
    const snapshot = await this.snapshot();
    const current = sharesOf(snapshot, context, to);
    const shares = planShares(current, to, percent);
    if (shares.percent > 0) await this.check(snapshot, context, current, shares, options.waived ?? []);
    const placement = await this.store(snapshot, context, shares, { ...options, previous: current });
    const lagging = await this.waitUntilApplied(placement);
    if (lagging.length === 0) return placement;
    const { by, onStored } = options;
    const previous = snapshot.placementOf(context)?.previous ?? null;
    await this.forceShares(context, current, by, { expected: placement.revision, previous, onStored });
    throw new PlacementNotApplied(lagging);
  }

  /** Restores the shares before the last change, without checks. @throws PlacementDenied if there was no change */
  async undoLastChange(context: string, by: string): Promise<Placement> {
    const current = (await this.snapshot()).placementOf(context);
    if (!current?.previous) throw new PlacementDenied([`${context} has no earlier placement.`]);
    return this.forceShares(context, current.previous, by, { expected: current.revision });
  }

  /** Gives everything to the base app, without checks. @throws PlacementDenied if the context has no placement */
  async returnToBaseApp(context: string, by: string): Promise<Placement> {
    const current = (await this.snapshot()).placementOf(context);
    if (!current)
      throw new PlacementDenied([
        `\`${context}\` has no placement: its base app already executes everything.`,
      ]);
    return this.forceShares(context, { ...current, percent: 0 }, by, { expected: current.revision });
  }

  /** Sets the shares without checks, and waits up to two seconds until all processes have applied them. */
  async forceShares(
    context: string,
    shares: Shares,
    by: string,
    options: ForceOptions = {},
  ): Promise<Placement> {
    const snapshot = await this.snapshot();
    const previous = snapshot.sharesOf(context) ?? shares;
    const placement = await this.store(snapshot, context, shares, { previous, ...options, by });
    await this.waitUntilApplied(placement);
    return placement;
  }

  /** The names of the processes that have not applied a placement within two seconds. */
  async waitUntilApplied({ context, revision }: Placement): Promise<string[]> {
    const deadline = performance.now() + applyTimeoutMs;
    for (;;) {
      const lagging = (await this.snapshot()).lagging(context, revision);
      if (lagging.length === 0 || performance.now() > deadline) return lagging;
      await delay(applyPollMs);
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
    const isTargetGaining = shares.to !== current.to || shares.percent > current.percent;
    const [app, other] = isTargetGaining ? [shares.to, shares.from] : [shares.from, shares.to];
    const all = snapshot.living;
    const hosting = (name: string) => snapshot.processesHosting(context).filter((each) => each.name === name);
    const move = {
      context,
      app,
      processes: hosting(app),
      others: hosting(other),
      all,
      readinessOf: this.probe,
      readContracts: (processes: Move['all']) => readRunningContracts(this.directory, processes),
    };
    const selected = Object.entries(checks).filter(([name]) => !waived.includes(name));
    const problems = (await Promise.all(selected.map(async ([, check]) => check(move)))).flat();
    if (problems.length > 0) throw new PlacementDenied(problems);
  }

  /** Equal shares are no change. */
  private async store(
    snapshot: Snapshot,
    context: string,
    shares: Shares,
    { by, expected, previous, onStored }: ForceOptions & { readonly by: string },
  ): Promise<Placement> {
    const current = snapshot.placementOf(context);
    const stored = current?.revision ?? 0;
    const isExpected = expected === undefined || expected === stored;
    if (current && isExpected && isSame(current, shares)) return current;
    const placement = Placement.of(context, shares, {
      revision: snapshot.revisionOf(context) + 1,
      changedAt: new Date().toISOString(),
      changedBy: by.slice(0, maxNameLength).replaceAll(/\p{C}/gu, ''),
      previous: previous ? sharesIn(previous) : null,
    });
    const json = JSON.stringify(placement);
    if (!Placement.parse(json))
      throw new PlacementDenied([
        `The names of apps must have at most ${maxNameLength} printable characters.`,
      ]);
    const expectedInRedis = snapshot.storedRevisionOf(context);
    const isStored =
      isExpected && (await this.directory.storePlacement(context, json, placement.revision, expectedInRedis));
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
  const isHosted = snapshot.contexts.includes(context);
  if (!isHosted) throw new PlacementDenied([`No running process hosts ${context}.`]);
  const shares = snapshot.sharesOf(context);
  if (shares) return shares;
  const [baseApp] = snapshot.processesHosting(context).map(({ name }) => name);
  if (baseApp === undefined || baseApp === to)
    throw new PlacementDenied([
      `Only ${baseApp ?? 'no app'} hosts ${context}: start a second app that hosts it.`,
    ]);
  return { from: baseApp, to, percent: 0 };
}
