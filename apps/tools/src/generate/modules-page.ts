import type { Import } from './import-graph.js';
import { page } from './markdown.js';

/** Draws which lib imports which, and the same for the modules of the kernel. */
export function modulesPage(imports: readonly Import[]): string {
  return page(
    'Modules',
    'the imports of `libs`, without tests,',
    'An arrow points from a module to one that it imports. `test/architecture/import-rules.ts` lists the allowed imports.',
    `## Libs\n\n${graphOf(imports, /^libs\/([^/]+)\//)}`,
    `## Kernel\n\n${graphOf(imports, /^libs\/kernel\/src\/([^/]+)\//)}`,
  );
}

/** A Mermaid graph of the groups that `group` captures in both paths of an import. */
function graphOf(imports: readonly Import[], group: RegExp): string {
  const edges = imports.map(({ from, to }) => [group.exec(from)?.[1], group.exec(to)?.[1]]);
  const nodes = new Set(edges.flat().filter((name) => name !== undefined));
  const arrows = edges
    .filter(([from, to]) => from && to && from !== to)
    .map(([from, to]) => `${from} --> ${to}`);
  const lines = [...[...nodes].toSorted(), ...[...new Set(arrows)].toSorted()];
  return ['```mermaid', 'graph TD', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}
