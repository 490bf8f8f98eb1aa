import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { contextNames } from '#contracts/contexts';
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
const sharedLibs = ['contracts', 'kernel', 'placement', 'process', 'redis', 'registry'];
const libsOf: Record<string, readonly string[]> = {
  monolith: [...sharedLibs, 'gateway', ...contextNames],
  gateway: [...sharedLibs, 'gateway'],
  ...Object.fromEntries(contextNames.map((context) => [context, [...sharedLibs, context]])),
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles a project in memory with the configuration that `nest build` passes to tsc. */
function compile({ compilerOptions: { tsConfigPath } }: Project) {
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
  const sources = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
  const problems = [...errors, ...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics()];
  return { fileNames, options, problems, files: sources.map(({ fileName }) => relative(root, fileName)) };
}

describe('nest build', () => {
  it('is configured for every app', () => {
    expect(Object.keys(nest.projects).sort()).toEqual(Object.keys(libsOf).sort());
    expect(nest.compilerOptions.builder).toBe('tsc'); // swc would not compile the libs
  });

  // Types are checked by `check:lint` with the same options.
  it.each(Object.entries(nest.projects))(
    '%s: compiles its main and only the libs it hosts',
    (app, project) => {
      const { fileNames, options, problems, files } = compile(project);
      expect(problems).toEqual([]);
      expect(fileNames).toEqual([join(root, project.sourceRoot, `${project.entryFile}.ts`)]);
      expect(options).toMatchObject({
        outDir: join(root, 'dist'),
        rootDir: root.replace(/\/$/, ''),
        module: ts.ModuleKind.NodeNext,
      });
      expect(options.noEmit ?? false).toBe(false);
      expect([...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))].sort()).toEqual(
        [
          `apps/${app}`,
          ...(app === 'monolith' ? ['apps/modules.ts'] : []),
          ...libsOf[app]!.map((lib) => `libs/${lib}`),
        ].sort(),
      );
    },
  );
});
