import { spawn, type ChildProcess, type IOType } from 'node:child_process';

/** Shared compile cache, so that each module is compiled once for all processes. */
const compileCache = 'node_modules/.cache/node';
/** Preloaded code: drains the process when its stdin is closed because the parent process has exited. */
const drainWithParent = `process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume().unref();`;

/**
 * Starts a compiled main as a child process. It runs in its own process group, so that Ctrl-C does not reach it, and drains
 * when this process ends for any reason. `nodeOptions` are options of Node, such as `--inspect`; `args` are those of the app.
 */
export function spawnApp(
  entry: string,
  env: NodeJS.ProcessEnv,
  output: IOType,
  nodeOptions: readonly string[] = [],
  args: readonly string[] = [],
): ChildProcess {
  const preload = `data:text/javascript,${encodeURIComponent(drainWithParent)}`;
  const options = ['--enable-source-maps', '--import', preload, ...nodeOptions];
  return spawn(process.execPath, [...options, entry, ...args], {
    env: { NODE_COMPILE_CACHE: compileCache, ...env },
    stdio: ['pipe', output, output],
    detached: true,
  });
}
