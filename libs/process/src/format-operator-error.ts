import { OperatorError } from '#kernel/config';
import { isDatabaseUnavailable } from '#kernel/persistence';

/** One line for errors an operator can fix without a stack trace; undefined for all other errors. */
export function formatOperatorError(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message;
  if (isPortInUse(error))
    return `${error.address}:${error.port} is already in use: stop the process that listens there, or set PORT.`;
  // Node.js adds the URL to the error, with its password.
  if ((error as NodeJS.ErrnoException).code === 'ERR_INVALID_URL')
    return 'A URL is invalid. Percent-encode special characters of its user name and password, such as / and #.';
  if (isDatabaseUnavailable(error)) return `A required service is unreachable: ${messageOf(error)}`;
  return undefined;
}

function isPortInUse(error: unknown): error is { readonly address: string; readonly port: number } {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

/** For a host with several addresses, the connection error has no message but one nested error per address. */
function messageOf(error: unknown): string {
  const { message, errors = [] } = error as Partial<AggregateError>;
  return message || errors.map(messageOf).join(', ');
}
