/**
 * Resolved from `node_modules` like the name of a package: of a collection with a relative path, the Nest CLI would
 * only list the changes (dry run).
 */
const collection = 'cleave/../../apps/tools/src/schematics/collection.json';

/** Returns the content of `nest-cli.json`, with one project per app. */
export function nestCliFile(apps: readonly string[]): string {
  const projects = Object.fromEntries(apps.map((app) => [app, projectOf(app)]));
  const { root, sourceRoot, compilerOptions } = projectOf('monolith');
  const file = {
    $schema: 'https://json.schemastore.org/nest-cli',
    collection,
    monorepo: true,
    root,
    sourceRoot,
    compilerOptions: { builder: 'tsc', ...compilerOptions },
    projects,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function projectOf(app: string) {
  return {
    type: 'application',
    root: `apps/${app}`,
    sourceRoot: `apps/${app}/src`,
    entryFile: 'main',
    compilerOptions: { tsConfigPath: `apps/${app}/tsconfig.app.json` },
  };
}
