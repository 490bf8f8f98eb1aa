import { SchematicsException, type Rule, type SchematicContext, type Tree } from '@angular-devkit/schematics';
import { contractFile, moduleFile } from './context-files.js';
import { createFile, editFile } from './files.js';
import { timestampAfter } from './migration.js';
import { parseContextName, pascalCase } from './names.js';
import { regenerateAfterwards } from './regenerate.js';

interface Options {
  readonly name?: string;
}

/** Adds a context without messages: its contract, its module, its schema and its app. */
export function context({ name }: Options): Rule {
  const added = parseContextName(name);
  return async (tree: Tree, schematicContext: SchematicContext) => {
    for (const folder of [`libs/${added}`, `apps/${added}`])
      if (tree.getDir(folder).subdirs.length > 0) throw new SchematicsException(`${folder} exists already.`);
    const timestamp = timestampAfter();
    await createFile(tree, contractFile(added), contractOf(added));
    await createFile(tree, `libs/${added}/src/index.ts`, indexOf(added));
    await createFile(tree, moduleFile(added), moduleOf(added, timestamp));
    await createFile(
      tree,
      `libs/${added}/src/persistence/migrations/${timestamp}-${added}.ts`,
      migrationOf(added, timestamp),
    );
    await createFile(tree, `apps/${added}/src/main.ts`, mainOf(added));
    await createFile(tree, `apps/${added}/tsconfig.app.json`, tsconfig);
    await editFile(tree, 'libs/contracts/src/contexts/index.ts', (editor) => {
      editor.addImport(`#contracts/${added}`, { values: [added] });
      editor.appendToArray('contexts', `context(${added}, ${nextPort(editor.elementsOf('contexts'))})`);
    });
    await editFile(tree, 'apps/modules.ts', (editor) => {
      editor.addImport(`#${added}`, { values: [`${pascalCase(added)}Module`] });
      editor.appendToObject('contextModules', `${added}: ${pascalCase(added)}Module`);
    });
    regenerateAfterwards(schematicContext);
  };
}

/** `contexts`: the calls that list the contexts, such as `context(orders, 3003)`. */
function nextPort(contexts: readonly string[]): number {
  return Math.max(...contexts.map((each) => Number(/\d+/.exec(each)))) + 1;
}

const contractOf = (name: string): string => `import { contract } from '#contracts/definition';

export const ${name} = contract('${name}', {});
`;

const indexOf = (name: string): string => `export { ${pascalCase(name)}Module } from './${name}.module.js';
`;

const moduleOf = (name: string, timestamp: string): string => `import { Module } from '@nestjs/common';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import { IdempotencyModule } from '#kernel/idempotency';
import { IdentityModule } from '#kernel/identity';
import { OutboxModule } from '#kernel/outbox';
import { PersistenceModule } from '#kernel/persistence';
import { Migration${timestamp} } from './persistence/migrations/${timestamp}-${name}.js';

@Module({
  imports: [
    PersistenceModule.forContext({ context: '${name}', entities: [], migrations: [Migration${timestamp}] }),
    OutboxModule.forContext('${name}'),
    IdempotencyModule.forContext('${name}'),
    IdentityModule.register(getPublicKeys, listRevocations),
  ],
  controllers: [],
  providers: [],
})
export class ${pascalCase(name)}Module {}
`;

const migrationOf = (
  name: string,
  timestamp: string,
): string => `import { Migration } from '@mikro-orm/migrations';
import { idempotencyTable } from '#kernel/idempotency';
import { outboxTables } from '#kernel/outbox';

export class Migration${timestamp} extends Migration {
  override up(): void {
    for (const statement of [...tables, ...outboxTables('${name}'), ...idempotencyTable('${name}')])
      this.addSql(statement);
  }
}

const tables: readonly string[] = [];
`;

const mainOf = (
  name: string,
): string => `import { contracts, dependencies, portOf, subscriptions } from '#contracts/contexts';
import { run } from '#process';
import { PlacementModule } from '#placement';
import { ${pascalCase(name)}Module } from '#${name}';

await run(
  '${name}',
  { ${name}: ${pascalCase(name)}Module },
  { port: portOf('${name}'), contracts, dependencies, subscriptions, extensions: [PlacementModule] },
);
`;

const tsconfig = `{
  "extends": "../../tsconfig.json",
  "compilerOptions": { "rootDir": "../..", "outDir": "../../dist" },
  "include": ["src/main.ts"]
}
`;
