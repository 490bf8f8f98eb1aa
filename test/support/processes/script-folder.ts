import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const commands = { npm: ['npm', 'run'], 'node --run': [process.execPath, '--run'] } as const;
export type Runner = keyof typeof commands;
export const runners = Object.keys(commands) as Runner[];

/**
 * A temporary folder with the scripts of package.json and the build of this run. Its build script builds nothing, and waits
 * between `holdBuild` and `releaseBuild`. Its only source file is the one that `addTypeError` writes.
 */
export class ScriptFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'cleave-scripts-'));

  constructor() {
    for (const entry of ['apps', 'dist', 'node_modules']) symlinkSync(resolve(entry), this.file(entry));
    mkdirSync(this.file('libs'));
    const build = 'while [ -e hold ]; do sleep 0.02; done';
    writeFileSync(this.file('package.json'), JSON.stringify({ scripts: { ...scripts, build } }));
    writeFileSync(this.file('tsconfig.json'), JSON.stringify({ include: ['libs'] }));
  }

  file(name: string): string {
    return join(this.path, name);
  }

  run(runner: Runner, script: string, env: NodeJS.ProcessEnv): ChildProcess {
    const [program, ...args] = commands[runner];
    const stderr = openSync(this.file('stderr'), 'w');
    const child = spawn(program, [...args, script], {
      cwd: this.path,
      env,
      stdio: ['ignore', 'ignore', stderr],
    });
    closeSync(stderr);
    return child;
  }

  /** What the latest script of `run` has written to stderr. */
  stderr(): string {
    return readFileSync(this.file('stderr'), 'utf8');
  }

  /** Runs a script when the process that started it has exited. */
  runWithoutParent(script: string, env: NodeJS.ProcessEnv): void {
    const command = `(while kill -0 $$; do sleep 0.02; done; ${scripts[script]}) &`;
    spawn('sh', ['-c', command], { cwd: this.path, env, stdio: 'ignore' });
  }

  addTypeError(): void {
    writeFileSync(this.file('libs/source.ts'), `export const count: number = 'three';\n`);
  }

  holdBuild(): void {
    writeFileSync(this.file('hold'), '');
  }

  releaseBuild(): void {
    rmSync(this.file('hold'), { force: true });
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
