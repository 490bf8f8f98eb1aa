import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const run = promisify(execFile);
const compiler = resolve('node_modules/typescript/bin/tsc');

/** A project in a temporary folder that has installed the tarball of `@cleave/client`. */
export class InstalledClient {
  private constructor(private readonly folder: string) {}

  static async create(): Promise<InstalledClient> {
    const folder = mkdtempSync(join(tmpdir(), 'cleave-client-'));
    await run('npm', ['pack', './libs/client', '--pack-destination', folder]);
    const { version } = readManifest('libs/client');
    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }));
    const options = ['--prefer-offline', '--no-audit', '--no-fund'];
    await run('npm', ['install', ...options, `../cleave-client-${version}.tgz`], { cwd: project });
    return new InstalledClient(folder);
  }

  /** Writes a TypeScript program to the project. */
  write(file: string, source: string): void {
    writeFileSync(join(this.project, file), source);
  }

  /** Compiles programs without output, in strict mode. Rejects with the diagnostics. */
  async compile(files: readonly string[], moduleResolution: 'bundler' | 'nodenext'): Promise<void> {
    const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
    const options = ['--module', module, '--moduleResolution', moduleResolution, '--target', 'es2023'];
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noEmit'];
    try {
      await run(process.execPath, [compiler, ...options, ...strict, ...files], { cwd: this.project });
    } catch (failure) {
      throw new Error((failure as { stdout: string }).stdout, { cause: failure });
    }
  }

  /** Runs a program with Node.js and returns its output. */
  async run(file: string): Promise<string> {
    const { stdout } = await run(process.execPath, [file], { cwd: this.project });
    return stdout;
  }

  /** A script for browsers that defines the exports of the package as the global variable `cleave`. */
  async bundle(): Promise<string> {
    const { outputFiles } = await build({
      stdin: { contents: `export * from '@cleave/client';`, resolveDir: this.project },
      bundle: true,
      format: 'iife',
      globalName: 'cleave',
      minify: true,
      write: false,
    });
    return outputFiles[0]!.text;
  }

  manifest(): Manifest {
    return readManifest(join(this.project, 'node_modules/@cleave/client'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private get project(): string {
    return join(this.folder, 'project');
  }
}

export interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
