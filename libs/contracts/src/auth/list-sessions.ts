import {
  Flag,
  Id,
  Integer,
  List,
  longestCursor,
  PageRequest,
  query,
  Text,
  Timestamp,
} from '#contracts/definition';

export class ListSessions extends PageRequest {}

export class SessionView {
  @Id() readonly id!: string;
  @Text({
    max: 300,
    nullable: true,
    description: 'What the client last called itself.',
    example: 'Firefox on Linux',
  })
  readonly device!: string | null;
  @Text({
    max: 45,
    nullable: true,
    description: 'The IP address it was last used from.',
    example: '192.0.2.1',
  })
  readonly address!: string | null;
  @Timestamp() readonly createdAt!: string;
  @Timestamp({ description: 'When it was last signed in or refreshed.' }) readonly lastUsedAt!: string;
  @Flag({ description: 'Whether it is the one that asks.' }) readonly current!: boolean;
}

export class SessionPage {
  @List(() => SessionView, { max: 100 }) readonly items!: SessionView[];
  @Text({ max: longestCursor, nullable: true }) readonly nextCursor!: string | null;
  @Integer({ optional: true }) readonly total?: number;
}

export const listSessions = query('auth.list-sessions', {
  summary: 'List your sessions',
  description: 'Those that can still be refreshed, the newest first.',
  request: ListSessions,
  response: SessionPage,
  access: 'account:manage',
});
