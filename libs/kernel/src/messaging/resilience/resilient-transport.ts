import { updateOnReading } from '#kernel/observability';
import { pingPattern, type OutgoingRequest, type RequestTransport } from '../transport/request-transport.js';
import type { CallSettings } from './call.settings.js';
import { Passage } from './remote-call-policy.js';

/** Keeps what goes wrong with one remote context from the others, and from this process. */
export class GuardedTransport implements RequestTransport {
  private readonly passages = new Map<string, Passage>();

  constructor(
    private readonly transport: RequestTransport,
    private readonly settings: CallSettings,
  ) {
    updateOnReading(async () => {
      for (const passage of this.passages.values()) passage.measure();
    });
  }

  /** A ping is to find out what is so, whatever calls were told. */
  request(call: OutgoingRequest): Promise<unknown> {
    const passage = this.passageTo(call.context);
    return call.pattern === pingPattern ? this.transport.request(call) : passage.request(call);
  }

  private passageTo(context: string): Passage {
    let passage = this.passages.get(context);
    if (!passage) {
      passage = new Passage(context, this.transport, this.settings);
      this.passages.set(context, passage);
    }
    return passage;
  }
}
