import type { Rule, Tree } from '@angular-devkit/schematics';
import { assertContextExists, moduleFile } from './context-files.js';
import { createFile, editFile } from './files.js';
import { parseContextName, parseMigrationName } from './names.js';
import { SourceEditor } from './source-editor.js';

interface Options {
  /** The context. */
  readonly name?: string;
  /** The name of the migration, at the position of the path in `nest g migration <context> <name>`. */
  readonly path?: string;
}

/** Adds a migration without statements to the schema of a context. */
export function migration({ name, path }: Options): Rule {
  const context = parseContextName(name);
  const title = parseMigrationName(path);
  return async (tree: Tree) => {
    assertContextExists(tree, context);
    const module = new SourceEditor(moduleFile(context), tree.readText(moduleFile(context)));
    const timestamp = timestampAfter(module.elementsOf('migrations').at(-1));
    const file = `persistence/migrations/${timestamp}-${title}`;
    await createFile(tree, `libs/${context}/src/${file}.ts`, codeOf(timestamp));
    await editFile(tree, moduleFile(context), (editor) => {
      editor.addImport(`./${file}.js`, { values: [`Migration${timestamp}`] });
      editor.appendToArray('migrations', `Migration${timestamp}`);
    });
  };
}

/** The current time as `YYYYMMDDhhmmss`, but after that of the latest migration. */
export function timestampAfter(latest = '', now = new Date()): string {
  const current = Number(now.toISOString().replaceAll(/\D/g, '').slice(0, 14));
  return String(Math.max(current, Number(latest.replaceAll(/\D/g, '')) + 1));
}

function codeOf(timestamp: string): string {
  return `import { Migration } from '@mikro-orm/migrations';

export class Migration${timestamp} extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements: readonly string[] = [];
`;
}
