// https://www.postgresql.org/docs/15/errcodes-appendix.html: connection, authorisation, no such database, resources,
// operator intervention; then Node's own codes, and what `pg` gives no code to.
const codes = [/^(08|28|3D|53|57P)/, /^(ECONN|EPIPE|EHOST|ENET|ENOTFOUND|ETIMEDOUT|EAI_)/];
const pgMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error)/;

/** Whether the database could not be reached or used at the moment, so that the same may succeed later. */
export function isConnectionFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code = '', message = '' } = error as { code?: unknown; message?: unknown };
  return codes.some((each) => each.test(String(code))) || pgMessages.test(String(message));
}
