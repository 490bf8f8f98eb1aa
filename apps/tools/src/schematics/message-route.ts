import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { gatewayFolder } from './context-files.js';
import { createFile, editFile } from './files.js';
import { camelCase, pascalCase, sentenceCase } from './names.js';
import type { NewMessage } from './new-message.js';

/** Adds the route `v1/<context>/<message>` to the gateway, with a controller if the context has none. */
export async function addRoute(tree: Tree, added: NewMessage): Promise<void> {
  const { context, name, kind } = added;
  const path = controllerFile(tree, context) ?? (await addController(tree, context));
  const method = kind === 'query' ? 'Get' : 'Post';
  const request = pascalCase(name);
  const constant = camelCase(name);
  const response = kind === 'query' ? [`${request}Result`] : [];
  await editFile(tree, path, (editor) => {
    const client = editor.parameterWith(`InjectClient(${context})`);
    if (!client) throw new SchematicsException(`${path} does not inject the client of ${context}.`);
    editor.addImport('@nestjs/common', { values: [method] });
    editor.addImport(`#contracts/${context}`, { values: [constant], types: [request, ...response] });
    editor.addImport('../edge/routing/message-route.decorator.js', { values: ['MessageRoute'] });
    editor.appendMember(`
  @MessageRoute(${constant})
  @${method}('${name}')
  ${constant}(request: ${request}): Promise<${response[0] ?? 'void'}> {
    return this.${client}.${constant}(request);
  }`);
  });
}

/** The first controller of the routes below `v1/<context>`. */
function controllerFile(tree: Tree, context: string): string | undefined {
  const folders = tree.getDir(gatewayFolder);
  const files = folders.subdirs.flatMap((name) =>
    folders
      .dir(name)
      .subfiles.filter((file) => file.endsWith('.http.ts'))
      .map((file) => `${gatewayFolder}/${name}/${file}`),
  );
  return files.find((file) => tree.readText(file).includes(`@Controller('v1/${context}')`));
}

async function addController(tree: Tree, context: string): Promise<string> {
  const path = `${gatewayFolder}/${context}/${context}.http.ts`;
  const name = `${pascalCase(context)}Http`;
  const tag = sentenceCase(context);
  await createFile(
    tree,
    path,
    `import { Controller } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import { ${context} } from '#contracts/${context}';
import { InjectClient } from '#kernel/messaging';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('${tag}')
@Controller('v1/${context}')
export class ${name} {
  constructor(@InjectClient(${context}) private readonly client: Client<typeof ${context}>) {}
}
`,
  );
  await editFile(tree, `${gatewayFolder}/gateway.module.ts`, (editor) => {
    editor.addImport(`#contracts/${context}`, { values: [context] });
    editor.addImport(`./${context}/${context}.http.js`, { values: [name] });
    editor.addArgument('ContractsModule.for', context);
    editor.appendToArray('controllers', name);
  });
  await editFile(tree, `${gatewayFolder}/openapi/api-tag.decorator.ts`, (editor) =>
    editor.appendToObject('apiTags', `${tag}: '${tag}.'`),
  );
  return path;
}
