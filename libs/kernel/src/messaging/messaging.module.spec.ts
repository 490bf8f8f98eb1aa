import { Controller, Module } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unauthenticated, command } from '#contracts/definition';
import { Configuration, ConfigurationModule } from '#kernel/config';
import {
  ACCESS_TOKEN_VERIFIER,
  HANDLER_MIDDLEWARE,
  Handles,
  InProcessServer,
  MessageRouter,
  MessagingModule,
  CONTEXT_OF_OPEN_TRANSACTION,
  runInScope,
  type AccessTokenVerifier,
  type HandlerMiddleware,
} from './index.js';

class Empty {}
const sell = command('shop.sell', { request: Empty, access: 'user', deadlineMs: 1_000 });
const book = command('accounting.book', { request: Empty, access: 'user', deadlineMs: 1_000 });

@Controller()
class Shop {
  @Handles(sell)
  async sell(_: Empty): Promise<void> {}
}

@Controller()
class Accounting {
  @Handles(book)
  async book(_: Empty): Promise<void> {}
}

/** An application that hosts one context and calls `required`, with its own middleware and verifier. */
async function createApplication(context: string, controller: new () => object, required: string) {
  const handled: string[] = [];
  const transaction: { context: string | undefined } = { context: undefined };
  const middleware: HandlerMiddleware = (message, next) => (handled.push(message.message!.pattern), next());
  const verifier: AccessTokenVerifier = {
    verify: async (token) => {
      if (token !== context) throw new Unauthenticated({});
      return { id: token, permissions: new Set(), sessionId: token };
    },
  };
  const providers = [
    { provide: HANDLER_MIDDLEWARE, useValue: [middleware] },
    { provide: CONTEXT_OF_OPEN_TRANSACTION, useValue: () => transaction.context },
    { provide: ACCESS_TOKEN_VERIFIER, useValue: verifier },
  ];
  @Module({ providers, exports: providers.map(({ provide }) => provide) })
  class Environment {}
  const messaging = MessagingModule.forProcess([context], [required]);
  const configuration = ConfigurationModule.forProcess(new Configuration({ NODE_ENV: 'test' }));
  const imports = [configuration, { module: Environment, global: true }, messaging];
  const testing = await Test.createTestingModule({ imports, controllers: [controller] }).compile();
  const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
  app.connectMicroservice({ strategy: app.get(InProcessServer) }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  const router = app.get(MessageRouter);
  const call = (message: typeof sell | typeof book, token = context): Promise<unknown> =>
    runInScope({ headers: { authorization: `Bearer ${token}` } }, () => router.request(message, {}));
  return { app, call, handled, router, transaction };
}

describe('two applications in one process', () => {
  let shop: Awaited<ReturnType<typeof createApplication>>;
  let accounting: Awaited<ReturnType<typeof createApplication>>;
  beforeAll(async () => {
    shop = await createApplication('shop', Shop, 'accounting');
    accounting = await createApplication('accounting', Accounting, 'shop');
  });
  afterAll(() => Promise.all([shop.app.close(), accounting.app.close()]));

  it('run their own handlers in their own middleware', async () => {
    await Promise.all([shop.call(sell), accounting.call(book)]);
    expect([shop.handled, accounting.handled]).toEqual([['shop.sell'], ['accounting.book']]);
    await expect(shop.call(book)).rejects.toMatchObject({ details: { outcome: 'not-sent' } });
    await expect(accounting.call(sell)).rejects.toMatchObject({ details: { outcome: 'not-sent' } });
  });

  it('require the contexts that they call themselves', () => {
    expect([shop, accounting].map(({ router }) => router.remoteDependencies())).toEqual([
      ['accounting'],
      ['shop'],
    ]);
  });

  it('verify tokens by their own verifier', async () => {
    await expect(shop.call(sell, 'accounting')).rejects.toBeInstanceOf(Unauthenticated);
    await expect(accounting.call(book, 'accounting')).resolves.toBeUndefined();
  });

  it('do not see the transactions of the other', async () => {
    shop.transaction.context = 'shop';
    await expect(shop.call(sell)).rejects.toThrow('inside a transaction of shop');
    await expect(accounting.call(book)).resolves.toBeUndefined();
    shop.transaction.context = undefined;
  });
});
