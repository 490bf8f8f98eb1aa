import {
  Id,
  Integer,
  List,
  OneOf,
  longestCursor,
  PageRequest,
  query,
  Text,
  TextMap,
  Timestamp,
} from '#contracts/definition';

export const auditActions = [
  'login',
  'login-failed',
  'refresh-reused',
  'password-changed',
  'password-reset',
  'roles-changed',
  'disabled',
  'enabled',
  'erased',
  'mfa-enabled',
  'mfa-disabled',
  'recovery-code-used',
  'api-key-created',
  'api-key-revoked',
  'api-key-used',
] as const;

export type AuditAction = (typeof auditActions)[number];

export class ListAuditEntries extends PageRequest {
  @Id({ optional: true, description: 'Only what happened to this user.' }) readonly userId?: string;
  @OneOf(auditActions, { optional: true }) readonly action?: AuditAction;
}

/** Something that happened to an account. Holds no secret, and no name. */
export class AuditEntry {
  @Id() readonly id!: string;
  @Timestamp() readonly at!: string;
  @OneOf(auditActions) readonly action!: AuditAction;
  @Id({ nullable: true, description: 'Whose account; null where nobody has it.' }) readonly userId!:
    | string
    | null;
  @Id({ nullable: true, description: 'Who did it; null where nobody was signed in.' })
  readonly actorId!: string | null;
  @Text({ max: 45, nullable: true, example: '192.0.2.1' }) readonly address!: string | null;
  @Text({ max: 300, nullable: true, example: 'Firefox on Linux' }) readonly device!: string | null;
  @TextMap({ max: 10, keys: { max: 40 }, values: { max: 200 }, example: { from: 'customer', to: 'staff' } })
  readonly details!: Record<string, string>;
}

export class AuditPage {
  @List(() => AuditEntry, { max: 100 }) readonly items!: AuditEntry[];
  @Text({ max: longestCursor, nullable: true }) readonly nextCursor!: string | null;
  @Integer({ optional: true }) readonly total?: number;
}

export const listAuditEntries = query('auth.list-audit-entries', {
  summary: 'List what happened to accounts',
  description:
    'Logins, changed passwords and roles, API keys and more, the newest first. An entry holds no secret, ' +
    'and no name.',
  request: ListAuditEntries,
  response: AuditPage,
  access: 'users:manage',
});
