// SQLSTATE classes (https://www.postgresql.org/docs/15/errcodes-appendix.html): connection, authorisation, unknown
// database, resources, operator intervention. Then Node.js error codes, and errors of `pg` that have no code.
const codes = [/^(08|28|3D|53|57P)/, /^(ECONN|EPIPE|EHOST|ENET|ENOTFOUND|ETIMEDOUT|EAI_)/];
const pgMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error)/;

/** Whether the error is transient: the database cannot be reached or used now, and a retry may succeed later. */
export function isConnectionFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code = '', message = '' } = error as { code?: unknown; message?: unknown };
  return codes.some((each) => each.test(String(code))) || pgMessages.test(String(message));
}
