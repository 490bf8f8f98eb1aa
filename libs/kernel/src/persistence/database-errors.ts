import { OperatorError } from '#kernel/config';

// SQLSTATE classes (https://www.postgresql.org/docs/15/errcodes-appendix.html): connection, authorisation, unknown
// database, resources, operator intervention, and a read-only server. Then Node.js error codes, and errors of `pg` that have no
// code.
const codes = [/^(08|28|3D|53|57P|25006)/, /^(ECONN|EPIPE|EHOST|ENET|ENOTFOUND|ETIMEDOUT|EAI_)/];
const pgMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** Whether the database cannot be reached or used now; a retry may succeed later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code = '', message = '' } = error as { code?: unknown; message?: unknown };
  return codes.some((each) => each.test(String(code))) || pgMessages.test(String(message));
}

/** Unknown database, invalid authorisation, wrong password. */
const rejectedLoginCodes: ReadonlySet<unknown> = new Set(['3D000', '28000', '28P01']);

/** Whether the server responds but rejects the database name, role or password. */
export function isRejectedLogin(error: unknown): boolean {
  return rejectedLoginCodes.has((error as { code?: unknown } | null)?.code);
}

/** An error if a migration failed because the disk of the server is full: only an operator can change that. */
export function diskFullError(context: string, error: Error): OperatorError | undefined {
  if ((error as { code?: unknown }).code !== '53100') return undefined;
  return new OperatorError(`The disk of PostgreSQL is full: ${context} cannot be migrated: ${error.message}`);
}

/** Serialisation failure and deadlock: the database rolled the transaction back because of a concurrent one. */
const conflictCodes: ReadonlySet<unknown> = new Set(['40001', '40P01']);

/** Whether a retry may succeed: after a connection failure or a conflict with a concurrent transaction. */
export function isTransientError(error: unknown): boolean {
  return isDatabaseUnavailable(error) || conflictCodes.has((error as { code?: unknown } | null)?.code);
}
