import { Integer, List, Text, Timestamp, VersionMismatch, command, query } from '#contracts/definition';
import { PlacementRejected } from '../edge/problems/edge-failures.js';

const name = { max: 100, example: 'orders' };

export class ListPlacements {}

export class GetPlacement {
  @Text({ ...name, description: 'Name of the context.' }) readonly context!: string;
}

export class SetPlacement extends GetPlacement {
  @Text({ ...name, description: 'App that takes the share.' }) readonly to!: string;
  @Integer({ min: 0, max: 100, description: 'Share of the requests in percent.' }) readonly percent!: number;
}

/** Where the work of a context goes. */
export class PlacementView {
  @Text(name) readonly context!: string;
  @Text({
    ...name,
    example: 'monolith',
    nullable: true,
    description: 'App that takes the rest; null if no app hosts the context.',
  })
  readonly from!: string | null;
  @Text({
    ...name,
    nullable: true,
    description: 'App that takes `percent`; null if the context has no placement and only one app hosts it.',
  })
  readonly to!: string | null;
  @Integer({
    min: 0,
    max: 100,
    description:
      'Share of the requests that `to` takes. From 50 on, it also handles the events, relays the outbox and runs the periodic jobs.',
  })
  readonly percent!: number;
  @Integer({ description: 'Increases with each change; 0 if the context was never moved.' })
  readonly revision!: number;
  @Timestamp({ nullable: true }) readonly changedAt!: string | null;
  @Text({ max: 200, nullable: true, example: 'ada@host' }) readonly changedBy!: string | null;
  @Integer({ volatile: true, description: 'All running processes of the system.' })
  readonly processes!: number;
  @Integer({ volatile: true, description: 'Those that already apply this revision.' })
  readonly following!: number;
}

export class PlacementList {
  @List(() => PlacementView, { max: 1_000 }) readonly placements!: readonly PlacementView[];
}

// Handled by the gateway itself, not by a context.

export const listPlacements = query('platform.list-placements', {
  summary: 'List placements',
  description: 'Returns for each context which apps share its work.',
  request: ListPlacements,
  response: PlacementList,
  access: 'platform:manage',
});

export const getPlacement = query('platform.get-placement', {
  summary: 'Get a placement',
  description: 'Returns which apps share the work of a context.',
  request: GetPlacement,
  response: PlacementView,
  failures: [PlacementRejected],
  access: 'platform:manage',
});

export const setPlacement = command('platform.set-placement', {
  summary: 'Move a context',
  description:
    'Gives a share of a context to an app while both apps run, after the same checks as `npm run placement`, and responds once all ' +
    'processes apply the change. Send `If-Match` with the `ETag` of the placement to exclude concurrent changes.',
  request: SetPlacement,
  response: PlacementView,
  failures: [PlacementRejected, VersionMismatch],
  access: 'platform:manage',
});
