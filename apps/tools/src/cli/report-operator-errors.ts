import { formatOperatorError } from '#process';

// Prints errors that the operator can fix (invalid options, settings, connections) in one line, others with a stack.
process.on('uncaughtException', (error: Error & { code?: unknown }) => {
  const isInvalidOption = String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isInvalidOption ? error.message : (formatOperatorError(error) ?? error));
  process.exit(1);
});
