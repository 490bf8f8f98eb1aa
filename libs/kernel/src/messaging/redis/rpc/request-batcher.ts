import { StreamFullError, type RedisConnection } from '../connection/redis-connection.js';
import { addRequests } from '../scripts/index.js';

export interface QueuedRequest {
  readonly message: string;
  /** Redis has stored the request under this entry id. */
  onSent(entryId: string): void;
  /** Redis rejected the request, or the connection was lost before Redis confirmed it; the request may be stored. */
  onFailed(error: unknown): void;
}

/** Sends requests. Those of one tick for one context are sent as one command. */
export class RequestBatcher {
  private readonly queues = new Map<string, QueuedRequest[]>();

  constructor(
    private readonly connection: RedisConnection,
    /** Maximum length of a request stream. */
    private readonly maxEntries: number,
  ) {}

  add(stream: string, request: QueuedRequest): void {
    const queue = this.queues.get(stream);
    if (queue) {
      queue.push(request);
      return;
    }
    this.queues.set(stream, [request]);
    process.nextTick(() => this.send(stream));
  }

  private send(stream: string): void {
    const requests = this.queues.get(stream)!;
    this.queues.delete(stream);
    const messages = requests.map(({ message }) => message);
    this.connection.run<string[]>(addRequests, stream, this.maxEntries, ...messages).then(
      (entryIds) => {
        for (const [i, request] of requests.entries()) {
          if (i < entryIds.length) request.onSent(entryIds[i]!);
          else request.onFailed(new StreamFullError());
        }
      },
      (error: unknown) => {
        for (const request of requests) request.onFailed(error);
      },
    );
  }
}
