import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

export interface Import {
  readonly from: string;
  readonly to: string;
}

const options: ICruiseOptions = {
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  includeOnly: '^libs/',
  exclude: { path: ['\\.spec\\.ts$', '/testing/'] },
};
const resolve = { conditionNames: ['source', 'import', 'node', 'default', 'types'] };

/** Every import between two files of `libs` in production code, by path. */
export async function readImports(): Promise<Import[]> {
  const { output } = await cruise(['libs'], options, resolve);
  return (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
}
