import { NestFactory } from '@nestjs/core';
import { firstValueFrom } from 'rxjs';
import { messaging } from '../shared/cleave.ts';
import { declareQuote } from './contestants/cleave-typed.ts';
import type { Call } from './contestant.ts';
import { ShopController, shopModule } from './nest-shop.ts';
import { basket, isQuoteFor, pattern, type Basket } from './shop.ts';

export const ways = ['direct', 'Nest’s handler', 'request', 'typed client', 'ClientProxy.send'] as const;

/** Calls in a row without a look at the clock. */
const batch = 1_000;

/** The same plain handler, called directly and through everything that Cleave puts before it. */
export class InProcessTrial {
  readonly #calls: Readonly<Record<string, Call>>;

  private constructor(calls: Readonly<Record<string, Call>>) {
    this.#calls = calls;
  }

  static async open(): Promise<InProcessTrial> {
    const kernel = await messaging();
    const dispatcher = new kernel.Dispatcher(new kernel.AccessGuard());
    const server = new kernel.InProcessServer();
    const publisher = new kernel.InProcessPublisher(server, dispatcher, kernel.directWire);
    const client = new kernel.InProcessClient(server, publisher, dispatcher, kernel.directWire);
    const routes = { hosted: new Set(['shop']), local: client };
    const router = new kernel.MessageRouter(routes, new kernel.OpenTransactions());
    const app = await NestFactory.createMicroservice(shopModule, { strategy: server, logger: false });
    await app.listen();
    const shop = app.get(ShopController);
    const message = await declareQuote();
    const handler = server.handlerOf(pattern)!;
    const context = new kernel.InProcessContext([pattern]);
    return new InProcessTrial({
      direct: async (request) => shop.quote(request as Basket),
      'Nest’s handler': (request) => handler(request, context),
      request: (payload) => {
        const deadline = Date.now() + 5_000;
        return client.request({
          context: 'shop',
          pattern,
          payload,
          headers: {},
          deadline,
          repeatable: false,
        });
      },
      'typed client': (request) => router.request(message, request),
      'ClientProxy.send': (request) => firstValueFrom(client.send(pattern, request)),
    });
  }

  /** Microseconds a call takes, one after the other, for about `ms` milliseconds. */
  async run(way: string, ms: number): Promise<number> {
    const call = this.#calls[way]!;
    const request = basket(1);
    if (!isQuoteFor(1, await call(request))) throw new Error(`${way} answers something else`);
    let calls = 0;
    const start = performance.now();
    let now = start;
    for (; now - start < ms; now = performance.now()) {
      for (let i = 0; i < batch; i++) await call(request);
      calls += batch;
    }
    return ((now - start) * 1_000) / calls;
  }
}
