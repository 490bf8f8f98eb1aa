import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { spawnApp } from '#dev';

let checker: ChildProcess | undefined;

/** Checks the types now and after each change of a source file, and prints errors only. Ends with this process. */
export function reportTypeErrors(): void {
  if (checker) return;
  const options = ['--noEmit', '--watch', '--preserveWatchOutput', '--pretty'];
  const started = spawnApp('node_modules/typescript/bin/tsc', process.env, 'pipe', [], options);
  checker = started;
  for (const input of [started.stdout!, started.stderr!]) {
    createInterface({ input }).on('line', (line) => {
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
