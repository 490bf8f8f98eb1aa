import { Controller, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ClientsModule, EventPattern, Transport } from '@nestjs/microservices';
import { describe, expect, it } from '@jest/globals';
import { command, contract, event } from '#contracts/definition';
import { Configuration } from '#kernel/config';
import { ContextClientsModule, ContractsModule, On } from '#kernel/messaging';
import { checkBoot } from './check-boot.js';
import { startupSummary } from './startup-summary.js';

class Empty {}
const pay = command('bank.pay', { request: Empty, access: 'anyone' });
const refund = command('bank.refund', { request: Empty, access: 'anyone' });
const bank = contract('bank', { pay, refund });

@Module({ imports: [ContractsModule.for(bank)] })
class ShopModule {}

@Module({ imports: [ContractsModule.for(bank)] })
class BankModule {}

const withRedis = { NODE_ENV: 'test', REDIS_URL: 'redis://127.0.0.1:6379' };
const paid = event('bank.paid.v1', Empty);

@Controller()
class Subscriber {
  @On(paid)
  async whenPaid(_: Empty): Promise<void> {}

  @EventPattern('bank.refunded.v1')
  whenRefunded(_: unknown): void {}
}

@Module({ controllers: [Subscriber] })
class MailModule {}

@Module({ imports: [ContextClientsModule.register([{ name: 'NOTIFICATIONS', context: 'notifications' }])] })
class TicketsModule {}

/** A context that imports a module with this metadata. */
function moduleOf(metadata: ModuleMetadata): Type {
  @Module(metadata)
  class Plain {}

  @Module({ imports: [Plain] })
  class Context {}
  return Context;
}

const boot = (name: string, module: Type, dependencies: Record<string, string[]>) =>
  checkBoot(name, { [name]: module }, new Configuration(withRedis), { dependencies });

describe('checkBoot', () => {
  it('fails if a module sends requests that other processes do not accept from it', async () => {
    const dependencies = { shop: ['bank.pay'], edge: ['bank.refund'] };
    await expect(boot('shop', ShopModule, dependencies)).rejects.toThrow(
      'The generated list of dependencies lacks bank.refund of shop: run `npm run generate`.',
    );
  });

  it('fails if a module subscribes to events that other processes do not keep for it', async () => {
    const subscriptions = { mail: ['bank.paid.v1'] };
    const checked = checkBoot('mail', { mail: MailModule }, new Configuration(withRedis), { subscriptions });
    await expect(checked).rejects.toThrow(
      /:\n {2}- The generated list of subscriptions lacks bank.refunded.v1 of mail: run `npm run generate`\.$/,
    );
  });

  it('returns the remote contexts', async () => {
    const { remoteDependencies } = await boot('shop', ShopModule, { shop: ['bank.pay', 'bank.refund'] });
    expect(remoteDependencies).toEqual(['bank']);
  });

  it('returns the remote contexts of plain clients, which the startup summary names', async () => {
    const { plan, handlers, remoteDependencies } = await boot('tickets', TicketsModule, {
      tickets: ['notifications.*'],
    });
    expect(remoteDependencies).toEqual(['notifications']);
    expect(startupSummary(plan, remoteDependencies, handlers, 'test')).toBe(
      'topology tickets  notifications=remote(redis) tickets=local  request-handlers=0 event-handlers=0  mode=test',
    );
  });

  it('requires a transport for the remote contexts of plain clients', async () => {
    const checked = checkBoot('tickets', { tickets: TicketsModule }, new Configuration({ NODE_ENV: 'test' }));
    await expect(checked).rejects.toThrow(
      'notifications is remote, but no transport is configured: set REDIS_URL.',
    );
  });

  it('rejects Nest clients, which reach no context', async () => {
    const imports = [ClientsModule.register([{ name: 'NOTIFICATIONS', transport: Transport.TCP }])];
    await expect(boot('shop', moduleOf({ imports }), {})).rejects.toThrow(
      '- Plain imports ClientsModule, whose clients reach no context: import ContextClientsModule',
    );
  });

  it.each([
    [APP_GUARD, '@UseGuards'],
    [APP_INTERCEPTOR, '@UseInterceptors'],
    [APP_PIPE, '@UsePipes'],
    [APP_FILTER, '@UseFilters'],
  ])(
    'rejects %s of a context, which would apply to all others, but not of the gateway',
    async (provide, use) => {
      const module = moduleOf({ providers: [{ provide, useClass: Empty }] });
      await expect(boot('shop', module, {})).rejects.toThrow(
        `- Plain provides ${provide}, which would apply to every context of its process: put ${use} on its controllers instead.`,
      );
      await expect(boot('gateway', module, {})).resolves.toMatchObject({ remoteDependencies: [] });
    },
  );

  it('does not require that a module sends requests to itself', async () => {
    await expect(boot('bank', BankModule, {})).resolves.toMatchObject({ remoteDependencies: [] });
  });
});
