import { Controller, Get, Inject, Optional, Put } from '@nestjs/common';
import { Unreachable, VersionMismatch } from '#contracts/definition';
import { RedisTransport } from '#redis';
import { currentScope } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import {
  PlacementChanged,
  PlacementControl,
  PlacementNotApplied,
  PlacementDenied,
  type PlacementDirectory,
  type Snapshot,
} from '#placement';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { PlacementRejected } from '../edge/problems/edge-failures.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';
import {
  PlacementView,
  getPlacement,
  listPlacements,
  setPlacement,
  type GetPlacement,
  type ListPlacements,
  type PlacementList,
  type SetPlacement,
} from './placement-messages.js';

@ApiTag('Platform')
@Controller('v1/placements')
export class PlacementsHttp {
  private readonly control: PlacementControl | undefined;

  constructor(
    @Optional() @Inject(RedisTransport) redis: { readonly directory: PlacementDirectory } | null = null,
  ) {
    this.control = redis ? new PlacementControl(redis.directory) : undefined;
  }

  @MessageRoute(listPlacements)
  @Get()
  async list(_: ListPlacements): Promise<PlacementList> {
    if (!this.control) return { placements: [] };
    const snapshot = await read(this.control);
    return { placements: snapshot.contexts.map((context) => viewOf(context, snapshot)) };
  }

  @MessageRoute(getPlacement)
  @Get(':context')
  async get({ context }: GetPlacement): Promise<PlacementView> {
    return viewIn(await read(this.required()), context);
  }

  @MessageRoute(setPlacement)
  @Put(':context')
  async set({ context, to, percent }: SetPlacement): Promise<PlacementView> {
    const control = this.required();
    const before = await read(control);
    await assertPreconditions(PlacementView, async () => viewIn(before, context));
    const by = currentScope()?.principal?.id ?? 'unknown';
    const expected = before.placementOf(context)?.revision ?? 0;
    await control.changeShares(context, to, percent, { by, expected }).catch(toFailure);
    return viewIn(await read(control), context);
  }

  private required(): PlacementControl {
    if (this.control) return this.control;
    throw new PlacementRejected({
      problems: [
        'Placements are stored in Redis: set REDIS_URL for all processes. Without Redis, all contexts run in one process.',
      ],
    });
  }
}

function read(control: PlacementControl): Promise<Snapshot> {
  return control.snapshot().catch(() => {
    throw new Unreachable({ context: 'registry', outcome: 'not-sent' });
  });
}

function toFailure(error: unknown): never {
  if (error instanceof PlacementChanged) throw new VersionMismatch({});
  if (error instanceof PlacementDenied) throw new PlacementRejected({ problems: error.problems });
  if (error instanceof PlacementNotApplied) throw new PlacementRejected({ problems: [error.message] });
  throw error;
}

function viewIn(snapshot: Snapshot, context: string): PlacementView {
  if (snapshot.contexts.includes(context)) return viewOf(context, snapshot);
  throw new PlacementRejected({
    problems: [
      context === 'gateway'
        ? 'The gateway cannot be placed: your load balancer chooses between gateways.'
        : `No running process hosts ${context}.`,
    ],
  });
}

function viewOf(context: string, snapshot: Snapshot): PlacementView {
  const placement = snapshot.placementOf(context);
  const shares = snapshot.sharesOf(context);
  const processes = snapshot.living.length;
  const revision = placement?.revision ?? 0;
  return {
    context,
    from: shares?.from ?? snapshot.processesHosting(context)[0]?.name ?? null,
    to: shares?.to ?? null,
    percent: shares?.percent ?? 0,
    revision,
    changedAt: placement?.changedAt ?? null,
    changedBy: placement?.changedBy ?? null,
    processes,
    following: processes - snapshot.lagging(context, revision).length,
  };
}
