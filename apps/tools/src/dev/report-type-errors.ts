import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { spawnApp } from '#dev';

let checker: ChildProcess | undefined;

/**
 * Checks the types now and after each change of a source file, and prints errors, and that they are resolved. Ends with this
 * process.
 */
export function reportTypeErrors(): void {
  if (checker) return;
  const options = ['--noEmit', '--watch', '--preserveWatchOutput', '--pretty'];
  const started = spawnApp('node_modules/typescript/bin/tsc', process.env, 'pipe', [], options);
  checker = started;
  let hasErrors = false;
  for (const input of [started.stdout!, started.stderr!]) {
    createInterface({ input }).on('line', (line) => {
      const [, count] = /Found (\d+) errors?/.exec(line) ?? [];
      if (count === '0' && hasErrors) console.error('The types are correct again.');
      if (count !== undefined) hasErrors = count !== '0';
      if (!isStatus(line)) console.error(line);
    });
  }
  process.once('exit', () => started.kill());
}

/** Lines such as "Found 0 errors. Watching for file changes." */
function isStatus(line: string): boolean {
  return (
    line.trim() === '' || /Starting (incremental )?compilation|Found 0 errors|File change detected/.test(line)
  );
}
