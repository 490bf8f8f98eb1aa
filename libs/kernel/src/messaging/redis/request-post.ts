import { StreamFull, type RedisConnection } from './redis-connection.js';
import { addRequests } from './scripts/index.js';

interface Letter {
  readonly message: string;
  sent(entry: string): void;
  unsent(error: unknown): void;
}

/** Requests on their way to their contexts. Those of one tick for one context leave as one command. */
export class RequestPost {
  private readonly waiting = new Map<string, Letter[]>();

  constructor(
    private readonly connection: RedisConnection,
    /** Entries that a stream may have. */
    private readonly most: number,
  ) {}

  /** Resolves with the id of its entry. Rejects when Redis did not take it, or has not said whether it did. */
  add(stream: string, message: string): Promise<string> {
    return new Promise((sent, unsent) => {
      const letter = { message, sent, unsent };
      const others = this.waiting.get(stream);
      if (others) others.push(letter);
      else {
        this.waiting.set(stream, [letter]);
        process.nextTick(() => this.send(stream));
      }
    });
  }

  private send(stream: string): void {
    const letters = this.waiting.get(stream)!;
    this.waiting.delete(stream);
    const messages = letters.map(({ message }) => message);
    this.connection.run<string[]>(addRequests, stream, this.most, ...messages).then(
      (entries) => {
        for (const [i, { sent, unsent }] of letters.entries()) {
          if (i < entries.length) sent(entries[i]!);
          else unsent(new StreamFull());
        }
      },
      (error: unknown) => {
        for (const { unsent } of letters) unsent(error);
      },
    );
  }
}
