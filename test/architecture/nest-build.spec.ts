import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { root } from './cruise.js';

interface Project {
  readonly root: string;
  readonly sourceRoot: string;
  readonly entryFile: string;
  readonly compilerOptions: { readonly tsConfigPath: string };
}

const nest = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8')) as {
  readonly compilerOptions: { readonly builder: string };
  readonly projects: Readonly<Record<string, Project>>;
};
const contexts = ['auth', 'orders', 'products'];
const always = ['contracts', 'kernel'];
const libsOf: Record<string, readonly string[]> = {
  monolith: [...always, 'gateway', ...contexts],
  gateway: [...always, 'gateway'],
  ...Object.fromEntries(contexts.map((context) => [context, [...always, context]])),
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler that `nest build` starts would be given, and what it would make of it. */
function compilationOf({ compilerOptions: { tsConfigPath } }: Project) {
  const { config } = ts.readConfigFile(join(root, tsConfigPath), ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    dirname(join(root, tsConfigPath)),
  );
  const host = ts.createCompilerHost(options);
  const parse = host.getSourceFile;
  host.getSourceFile = (path, ...rest) => {
    if (!parsed.has(path)) parsed.set(path, parse(path, ...rest));
    return parsed.get(path);
  };
  const program = ts.createProgram(fileNames, options, host);
  const ours = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
  const problems = [...errors, ...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics()];
  return { fileNames, options, problems, files: ours.map(({ fileName }) => relative(root, fileName)) };
}

describe('nest build', () => {
  it('knows every app', () => {
    expect(Object.keys(nest.projects).sort()).toEqual(Object.keys(libsOf).sort());
    expect(nest.compilerOptions.builder).toBe('tsc'); // swc leaves the libs out
  });

  // That the same files type-check with the same options is `check:types`.
  it.each(Object.entries(nest.projects))(
    '%s: compiles its main and the libs it hosts, and no others',
    (app, project) => {
      const { fileNames, options, problems, files } = compilationOf(project);
      expect(problems).toEqual([]);
      expect(fileNames).toEqual([join(root, project.sourceRoot, `${project.entryFile}.ts`)]);
      expect(options).toMatchObject({
        outDir: join(root, 'dist'),
        rootDir: root.replace(/\/$/, ''),
        module: ts.ModuleKind.NodeNext,
      });
      expect(options.noEmit ?? false).toBe(false);
      expect([...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))].sort()).toEqual(
        [`apps/${app}`, ...libsOf[app]!.map((lib) => `libs/${lib}`)].sort(),
      );
    },
  );
});
