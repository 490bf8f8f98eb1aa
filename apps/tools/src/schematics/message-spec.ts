import type { Tree } from '@angular-devkit/schematics';
import { createFile } from './files.js';
import { camelCase, pascalCase } from './names.js';
import type { NewMessage } from './new-message.js';

/** Adds a spec that sends the message to the context, with the code that starts the context if it is the first. */
export async function addSpec(tree: Tree, added: NewMessage): Promise<void> {
  const { context, name } = added;
  const starter = `libs/${context}/src/testing/test-context.ts`;
  if (!tree.exists(starter)) await createFile(tree, starter, starterOf(context));
  await createFile(tree, `libs/${context}/src/${name}/${name}.db.spec.ts`, specOf(added));
}

function specOf({ context, name, kind, hasRoute }: NewMessage): string {
  const call = `context.client.${camelCase(name)}({})`;
  const expected = kind === 'query' ? `toEqual({ text: '' })` : 'toBeUndefined()';
  const imported = hasRoute ? `import { Unauthenticated } from '#contracts/definition';\n` : '';
  return `import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
${imported}import { openTestContext, type TestContext } from '../testing/test-context.js';

describe('${context}.${name}', () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openTestContext();
  });
  afterAll(() => context.close());

  it('responds', async () => {
    const result = await ${hasRoute ? `context.asUser(() => ${call})` : call};
    expect(result).${expected};
  });
${
  hasRoute
    ? `
  it('is rejected without a login', async () => {
    await expect(${call}).rejects.toBeInstanceOf(Unauthenticated);
  });
`
    : ''
}});
`;
}

/** Not for auth, whose own file logs real accounts in. */
const starterOf = (name: string): string => `import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import { contextNames } from '#contracts/contexts';
import type { Client } from '#contracts/definition';
import { ${name} } from '#contracts/${name}';
import { createTestDatabase } from '#dev/testing';
import { tokenIssuer } from '#kernel/identity/testing';
import { runInScope } from '#kernel/messaging';
import { openContexts } from '#process';
import { ${pascalCase(name)}Module } from '../${name}.module.js';

export interface TestContext {
  /** Sends messages without a login, unless \`asUser\` calls it. */
  readonly client: Client<typeof ${name}>;
  /** Calls \`send\` as a logged-in user with these permissions. */
  asUser<T>(send: () => Promise<T>, permissions?: readonly string[]): Promise<T>;
  close(): Promise<void>;
}

const tokens = tokenIssuer(getPublicKeys, listRevocations);

/** Replaces every other context. Declare handlers for the messages that the tests need from them. */
@Module({})
class OtherContext {}

/** Starts the context on a new database. */
export async function openTestContext(): Promise<TestContext> {
  const database = await createTestDatabase();
  process.env['${name.toUpperCase()}_DATABASE_URL'] = database.url;
  const others = Object.fromEntries(contextNames.map((context) => [context, OtherContext]));
  const opened = await openContexts('test', {
    ...others,
    auth: tokens.module,
    ${name}: ${pascalCase(name)}Module,
  });
  const userId = randomUUID();
  return {
    client: opened.client(${name}),
    asUser: (send, permissions = []) => {
      const authorization = \`Bearer \${tokens.issueToken(userId, permissions)}\`;
      return runInScope({ headers: { authorization } }, send);
    },
    close: async () => {
      await opened.close();
      await database.drop();
    },
  };
}
`;
