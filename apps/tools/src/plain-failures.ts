import { plainly } from '#kernel/topology';

// A tool that fails says why in a line, where somebody can do something about it, and shows a stack where nobody can.
process.on('uncaughtException', (error: Error & { code?: unknown }) => {
  const isWrongOption = String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isWrongOption ? error.message : (plainly(error) ?? error));
  process.exit(1);
});
