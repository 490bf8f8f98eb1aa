import { StreamFull, type RedisConnection } from '../connection/redis-connection.js';
import { addRequests } from '../scripts/index.js';

export interface Letter {
  readonly message: string;
  /** Told the id of its entry. */
  sent(entry: string): void;
  /** Redis did not take it, or has not said whether it did. */
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

  add(stream: string, letter: Letter): void {
    const others = this.waiting.get(stream);
    if (others) {
      others.push(letter);
      return;
    }
    this.waiting.set(stream, [letter]);
    process.nextTick(() => this.send(stream));
  }

  private send(stream: string): void {
    const letters = this.waiting.get(stream)!;
    this.waiting.delete(stream);
    const messages = letters.map(({ message }) => message);
    this.connection.run<string[]>(addRequests, stream, this.most, ...messages).then(
      (entries) => {
        for (const [i, letter] of letters.entries()) {
          if (i < entries.length) letter.sent(entries[i]!);
          else letter.unsent(new StreamFull());
        }
      },
      (error: unknown) => {
        for (const letter of letters) letter.unsent(error);
      },
    );
  }
}
