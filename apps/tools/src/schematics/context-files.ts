import { SchematicsException, type Tree } from '@angular-devkit/schematics';

/** @throws SchematicsException unless the context exists */
export function assertContextExists(tree: Tree, context: string): void {
  if (tree.exists(moduleFile(context))) return;
  throw new SchematicsException(
    `There is no context ${context}. Add it with: npm run g -- context ${context}`,
  );
}

/** The list of the messages of a context. */
export const contractFile = (context: string): string => `libs/contracts/src/${context}/index.ts`;

/** The Nest module of a context. */
export const moduleFile = (context: string): string => `libs/${context}/src/${context}.module.ts`;

/** The folder with the REST controllers of the contexts. */
export const gatewayFolder = 'libs/gateway/src';
