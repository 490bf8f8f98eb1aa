import { OperatorError } from '#kernel/config';
import { isConnectionFailure } from '#kernel/persistence';

/** A failure in words, where they say all there is to know; undefined where somebody will need its stack. */
export function plainly(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message;
  if (isPortTaken(error))
    return `${error.address}:${error.port} is taken: stop what listens there, or set PORT.`;
  if (isConnectionFailure(error)) return `What is needed cannot be reached: ${reasons(error)}`;
  return undefined;
}

function isPortTaken(error: unknown): error is { readonly address: string; readonly port: number } {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

/** A name with several addresses fails once for each, under a failure that has no message. */
function reasons(error: unknown): string {
  const { message, errors = [] } = error as Partial<AggregateError>;
  return message || errors.map(reasons).join(', ');
}
