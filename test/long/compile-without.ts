import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../architecture/cruise.js';

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(
  { ...config, include: ['apps', 'libs'], exclude: [...config.exclude, '**/*.spec.ts', '**/testing/**'] },
  ts.sys,
  root,
);

let previousProgram: ts.SemanticDiagnosticsBuilderProgram | undefined;
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Returns the files of `apps` and `libs` that do not compile if `folder` is missing. Unchanged files are checked once. */
export function filesBrokenWithout(folder: string): string[] {
  const excluded = [join(root, folder), join(root, 'dist')];
  const isIncluded = (path: string): boolean =>
    !excluded.some((each) => path === each || path.startsWith(`${each}/`));
  const names = fileNames.filter(isIncluded);
  previousProgram = ts.createSemanticDiagnosticsBuilderProgram(
    names,
    { ...options, noEmit: true },
    createHost(isIncluded),
    previousProgram,
  );
  const errors = [...previousProgram.getGlobalDiagnostics(), ...previousProgram.getSemanticDiagnostics()];
  const broken = errors.map(({ file }) => (file ? relative(root, file.fileName) : 'tsconfig.json'));
  return [...new Set(broken)].sort();
}

function createHost(isIncluded: (path: string) => boolean): ts.CompilerHost {
  const host = ts.createIncrementalCompilerHost(options, {
    ...ts.sys,
    fileExists: (path) => isIncluded(path) && ts.sys.fileExists(path),
    directoryExists: (path) => isIncluded(path) && ts.sys.directoryExists(path),
    readFile: (path, encoding) => (isIncluded(path) ? ts.sys.readFile(path, encoding) : undefined),
  });
  const parse = host.getSourceFile;
  return {
    ...host,
    getSourceFile: (path, ...rest) => {
      if (!isIncluded(path)) return undefined;
      if (!parsed.has(path)) parsed.set(path, parse(path, ...rest));
      return parsed.get(path);
    },
  };
}
