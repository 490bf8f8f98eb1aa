import { SchematicsException, type Tree } from '@angular-devkit/schematics';

/** @throws SchematicsException unless the context exists */
export function assertContextExists(tree: Tree, context: string): void {
  if (tree.exists(moduleFile(context)) && tree.exists(contractFile(context))) return;
  throw new SchematicsException(
    `There is no context ${context}. Add it with: npm run g -- context ${context}`,
  );
}

/** @throws SchematicsException if a file of the contract declares the message or exports one of the names */
export function assertIsNew(tree: Tree, context: string, message: string, names: readonly string[]): void {
  const folder = `libs/contracts/src/${context}`;
  const declaration = new RegExp(`\\('${context}\\.${message}'`);
  const exported = new RegExp(
    `^export (?:const|class|type|interface|function) (?<name>${names.join('|')})\\b`,
    'm',
  );
  for (const file of tree.getDir(folder).subfiles) {
    const path = `${folder}/${file}`;
    const text = tree.readText(path);
    if (declaration.test(text))
      throw new SchematicsException(`${path} declares ${context}.${message} already.`);
    const { name } = exported.exec(text)?.groups ?? {};
    if (name) throw new SchematicsException(`${path} exports ${name} already: choose another name.`);
  }
}

/** The list of the messages of a context. */
export const contractFile = (context: string): string => `libs/contracts/src/${context}/index.ts`;

/** The Nest module of a context. */
export const moduleFile = (context: string): string => `libs/${context}/src/${context}.module.ts`;

/** The folder with the REST controllers of the contexts. */
export const gatewayFolder = 'libs/gateway/src';
