import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './cruise.js';

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(
  { ...config, include: ['apps', 'libs'], exclude: [...config.exclude, '**/*.spec.ts', '**/testing/**'] },
  ts.sys,
  root,
);

let last: ts.SemanticDiagnosticsBuilderProgram | undefined;
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The files of `apps` and `libs` that do not compile while `folder` is not there. What did not change is not checked twice. */
export function brokenWithout(folder: string): string[] {
  const gone = [join(root, folder), join(root, 'dist')];
  const isThere = (path: string): boolean =>
    !gone.some((each) => path === each || path.startsWith(`${each}/`));
  const names = fileNames.filter(isThere);
  last = ts.createSemanticDiagnosticsBuilderProgram(
    names,
    { ...options, noEmit: true },
    hostOf(isThere),
    last,
  );
  const errors = [...last.getGlobalDiagnostics(), ...last.getSemanticDiagnostics()];
  const broken = errors.map(({ file }) => (file ? relative(root, file.fileName) : 'tsconfig.json'));
  return [...new Set(broken)].sort();
}

function hostOf(isThere: (path: string) => boolean): ts.CompilerHost {
  const host = ts.createIncrementalCompilerHost(options, {
    ...ts.sys,
    fileExists: (path) => isThere(path) && ts.sys.fileExists(path),
    directoryExists: (path) => isThere(path) && ts.sys.directoryExists(path),
    readFile: (path, encoding) => (isThere(path) ? ts.sys.readFile(path, encoding) : undefined),
  });
  const parse = host.getSourceFile;
  return {
    ...host,
    getSourceFile: (path, ...rest) => {
      if (!isThere(path)) return undefined;
      if (!parsed.has(path)) parsed.set(path, parse(path, ...rest));
      return parsed.get(path);
    },
  };
}
