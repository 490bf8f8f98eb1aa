import { formatOperatorError, UsageError } from '#process';

// Prints errors that the operator can fix (invalid arguments, settings, connections) without a stack, others with one.
// Exits with code 2 if the arguments are not acceptable.
process.on('uncaughtException', (error: Error) => {
  console.error(formatOperatorError(error) ?? error);
  process.exit(error instanceof UsageError ? 2 : 1);
});
