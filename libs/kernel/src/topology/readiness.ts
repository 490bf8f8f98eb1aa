import { Inject, Injectable } from '@nestjs/common';
import { MessageRouter, RedisTransport } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { ProcessState } from './process-state.js';
import { shared } from './shared.js';

/** What a dependency has to prove itself, in milliseconds. */
const patienceMs = 1_000;
/** Less, so that a context that does not answer leaves the time to tell why. */
const pingMs = 800;
/** Milliseconds for which a proof is as good as a new one, so that many who ask leave room for the work itself. */
const keptFor = 200;

/** Tells whether the process can do its work now. */
@Injectable()
export class Readiness {
  private readonly proven = shared(() => this.prove(), keptFor);

  constructor(
    private readonly state: ProcessState,
    private readonly databases: Databases,
    private readonly router: MessageRouter,
    @Inject(RedisTransport) private readonly redis: RedisTransport | null,
  ) {}

  /**
   * What keeps the process from its work, in words for an operator; empty when nothing does. One round trip serves
   * all who ask while it is under way, or hardly after it.
   */
  async missing(): Promise<string[]> {
    const missing = this.state.serving ? await this.proven() : [];
    return this.state.serving ? missing : ['this process is not serving'];
  }

  private async prove(): Promise<string[]> {
    const reports = await Promise.all([
      ...this.databases.contexts().map((context) => this.database(context)),
      ...this.router.remoteContexts().map((context) => this.remote(context)),
    ]);
    const redis = this.redis && !this.redis.isConnected() ? ['Redis is not connected'] : [];
    return [...redis, ...reports.filter((report) => report !== undefined)];
  }

  private database(context: string): Promise<string | undefined> {
    return reason(this.databases.ping(context), `the database of ${context} does not answer`);
  }

  private remote(context: string): Promise<string | undefined> {
    const ping = this.router.ping(context, pingMs);
    return reason(ping, `${context} does not answer`, ({ cause }) =>
      typeof cause === 'string' ? `: ${cause}` : '',
    );
  }
}

/** Undefined once proven in time. `because` says of what went wrong what an operator may see. */
async function reason(
  proof: Promise<unknown>,
  otherwise: string,
  because: (error: Error) => string = () => '',
): Promise<string | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(otherwise), patienceMs);
  const proven = proof.then(
    () => undefined,
    (error: Error) => otherwise + because(error),
  );
  return Promise.race([proven, late]).finally(() => clearTimeout(timer));
}
