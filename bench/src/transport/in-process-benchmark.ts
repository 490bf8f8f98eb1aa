import { NestFactory } from '@nestjs/core';
import { firstValueFrom } from 'rxjs';
import { messaging, transports } from '../shared/cleave.ts';
import { declareQuote } from './contenders/cleave-typed.ts';
import type { Call } from './contender.ts';
import { ShopController, shopModule } from './nest-shop.ts';
import { basket, isQuoteFor, pattern, type Basket } from './shop.ts';

export const callPaths = ['direct', 'Nest handler', 'request', 'typed client', 'ClientProxy.send'] as const;

/** Calls between two clock readings. */
const batchSize = 1_000;

/** Measures the same Nest handler, called directly and through the layers of Nest and Cleave. */
export class InProcessBenchmark {
  readonly #calls: Readonly<Record<string, Call>>;

  private constructor(calls: Readonly<Record<string, Call>>) {
    this.#calls = calls;
  }

  static async open(): Promise<InProcessBenchmark> {
    const kernel = { ...(await messaging()), ...(await transports()) };
    const dispatcher = new kernel.Dispatcher(new kernel.AccessPolicy());
    const server = new kernel.InProcessServer();
    const publisher = new kernel.InProcessPublisher(server, dispatcher, kernel.noIsolation);
    const client = new kernel.InProcessClient(server, dispatcher, kernel.noIsolation);
    const routes = { hosted: new Set(['shop']), local: client };
    const router = new kernel.MessageRouter(routes);
    const plain = new kernel.ContextClient('shop', router, publisher);
    const app = await NestFactory.createMicroservice(shopModule, { strategy: server, logger: false });
    await app.listen();
    const shop = app.get(ShopController);
    const message = await declareQuote();
    const handler = server.handlerOf(pattern)!;
    const context = new kernel.InProcessContext([pattern]);
    return new InProcessBenchmark({
      direct: async (request) => shop.quote(request as Basket),
      'Nest handler': (request) => handler(request, context),
      request: (payload) => {
        const deadline = Date.now() + 5_000;
        return client.request({
          context: 'shop',
          pattern,
          payload,
          headers: {},
          deadline,
          idempotent: false,
        });
      },
      'typed client': (request) => router.request(message, request),
      'ClientProxy.send': (request) => firstValueFrom(plain.send(pattern, request)),
    });
  }

  /** Calls sequentially for about `ms` milliseconds; returns microseconds per call. */
  async run(path: string, ms: number): Promise<number> {
    const call = this.#calls[path]!;
    const request = basket(1);
    if (!isQuoteFor(1, await call(request))) throw new Error(`${path} returned an unexpected reply`);
    let calls = 0;
    const start = performance.now();
    let now = start;
    for (; now - start < ms; now = performance.now()) {
      for (let i = 0; i < batchSize; i++) await call(request);
      calls += batchSize;
    }
    return ((now - start) * 1_000) / calls;
  }
}
