import type { Rule, SchematicContext, Tree } from '@angular-devkit/schematics';
import { assertContextExists, assertIsNew, contractFile, moduleFile } from './context-files.js';
import { createFile, editFile } from './files.js';
import { addRoute } from './message-route.js';
import { addSpec } from './message-spec.js';
import type { NewMessage } from './new-message.js';
import { camelCase, parseMessageName, pascalCase, sentenceCase } from './names.js';
import { regenerateAfterwards } from './regenerate.js';

interface Options {
  /** `<context>.<verb>-<object>` */
  readonly name?: string;
  /** False for a message that only other contexts send. */
  readonly route?: boolean;
}

/** The verbs whose messages only read. */
const readingVerbs = /^(?:check|count|find|get|list|search)-/;

/** Adds a message to a context: its declaration, its handler, a spec and, unless `route` is false, its REST route. */
export function message({ name, route = true }: Options): Rule {
  const parsed = parseMessageName(name);
  const kind = readingVerbs.test(`${parsed.name}-`) ? 'query' : 'command';
  return async (tree: Tree, context: SchematicContext) => {
    assertContextExists(tree, parsed.context);
    assertIsNew(tree, parsed.context, parsed.name, [
      camelCase(parsed.name),
      pascalCase(parsed.name),
      `${pascalCase(parsed.name)}Result`,
    ]);
    const added: NewMessage = { ...parsed, kind, hasRoute: route };
    await declare(tree, added);
    await handle(tree, added);
    await addSpec(tree, added);
    if (route) await addRoute(tree, added);
    regenerateAfterwards(context);
  };
}

async function declare(tree: Tree, added: NewMessage): Promise<void> {
  const { context, name } = added;
  await createFile(tree, `libs/contracts/src/${context}/${name}.ts`, declarationOf(added));
  await editFile(tree, contractFile(context), (editor) => {
    editor.addImport(`./${name}.js`, { values: [camelCase(name)] });
    editor.addExportAll(`./${name}.js`);
    editor.appendToObjectArgument('contract', 1, camelCase(name));
  });
}

async function handle(tree: Tree, added: NewMessage): Promise<void> {
  const { context, name } = added;
  const handler = `${pascalCase(name)}Handler`;
  await createFile(tree, `libs/${context}/src/${name}/${name}.handler.ts`, handlerOf(added));
  await editFile(tree, moduleFile(context), (editor) => {
    editor.addImport(`./${name}/${name}.handler.js`, { values: [handler] });
    editor.appendToArray('controllers', handler);
  });
}

function declarationOf({ context, name, kind, hasRoute }: NewMessage): string {
  const request = pascalCase(name);
  const title = sentenceCase(name);
  const response = `export class ${request}Result {
  @Text({ max: 100 }) readonly text!: string;
}
`;
  return `import { ${kind}${kind === 'query' ? ', Text' : ''} } from '#contracts/definition';

export class ${request} {}

${kind === 'query' ? response : ''}
export const ${camelCase(name)} = ${kind}('${context}.${name}', {
  ${hasRoute ? `summary: '${title}',\n  description: '${title}.',` : ''}
  request: ${request},
  ${kind === 'query' ? `response: ${request}Result,` : ''}
  access: '${hasRoute ? 'user' : 'service'}',
});
`;
}

/** A query returns a constant, and a command does nothing in its transaction. */
function handlerOf({ context, name, kind }: NewMessage): string {
  const request = pascalCase(name);
  const constant = camelCase(name);
  if (kind === 'query') {
    return `import { Controller } from '@nestjs/common';
import { ${constant}, type ${request}, type ${request}Result } from '#contracts/${context}';
import { Handles } from '#kernel/messaging';

@Controller()
export class ${request}Handler {
  @Handles(${constant})
  async handle(_: ${request}): Promise<${request}Result> {
    return { text: '' };
  }
}
`;
  }
  return `import { Controller } from '@nestjs/common';
import { ${constant}, type ${request} } from '#contracts/${context}';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';

@Controller()
export class ${request}Handler {
  constructor(private readonly transaction: CommandTransaction) {}

  @Handles(${constant})
  handle(_: ${request}): Promise<void> {
    return this.transaction.run(async () => {});
  }
}
`;
}
