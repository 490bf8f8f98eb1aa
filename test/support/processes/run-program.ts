import { execFile } from 'node:child_process';

export interface ProgramResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a compiled program of `dist/apps` until it exits, with this environment and PATH only. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<ProgramResult> {
  const { TEST_NODE_OPTIONS } = process.env;
  const options = TEST_NODE_OPTIONS === undefined ? [] : [TEST_NODE_OPTIONS];
  return runNode([...options, `dist/apps/${program}.js`, ...args], env);
}

/** The environment of every program that tests start: `PATH`, and the compile cache of the run. */
export function baseEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}

export function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { ...baseEnvironment(), ...env }, cwd },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
