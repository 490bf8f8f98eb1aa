import { query, TextList, Timestamp } from '#contracts/definition';

export class ListRevocations {
  @Timestamp({
    optional: true,
    description:
      'The `next` of the previous response, to return the next page; or its `asOf`, to return only newer revocations.',
  })
  readonly since?: string;
}

export class RevokedSessions {
  @Timestamp({
    description:
      'The time of the list. If `next` is present, a possibly earlier time, for which a version that does not know `next` misses no revocation.',
  })
  readonly asOf!: string;

  @Timestamp({
    optional: true,
    description: '`since` of the request for the revocations that follow. Absent if there are none.',
  })
  readonly next?: string;

  @TextList({
    items: { max: 36 },
    max: 1_000_000,
    description:
      'Ids of revoked sessions and API keys: the first 10,000, and further ones of the same millisecond as the last. May include ids of earlier responses.',
  })
  readonly sessions!: string[];
}

/** Lists revoked sessions whose access tokens may not have expired yet. Every process that verifies tokens polls it. */
export const listRevocations = query('auth.list-revocations', {
  request: ListRevocations,
  response: RevokedSessions,
  access: 'service',
  deadlineMs: 2_000,
});
