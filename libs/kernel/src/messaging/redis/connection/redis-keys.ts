/**
 * The names of everything in Redis. What one script touches shares a hash slot; what a context may write to
 * others carries its own name, so that access lists can tell.
 */
export class RedisKeys {
  constructor(private readonly prefix: string) {}

  requests(context: string): string {
    return `${this.prefix}:{${context}}:rpc`;
  }

  /** A stream: answers of `context` to one caller. */
  replies(caller: string, context: string): string {
    return `${this.prefix}:{${caller}}:rep:${context}`;
  }

  events(source: string): string {
    return `${this.prefix}:{${source}}:events`;
  }

  /** Tells whether Redis still has all the events of `source` that it was given. */
  mark(source: string): string {
    return `${this.events(source)}:mark`;
  }

  /** A sorted set: events of `source` that wait for their next try by `subscriber`. */
  delayed(source: string, subscriber: string): string {
    return `${this.events(source)}:delay:${subscriber}`;
  }

  retries(source: string, subscriber: string): string {
    return `${this.events(source)}:retry:${subscriber}`;
  }

  deadLetters(source: string, subscriber: string): string {
    return `${this.events(source)}:dead:${subscriber}`;
  }

  /** A hash: what each process says of itself. */
  processes(): string {
    return `${this.prefix}:{registry}:processes`;
  }
}

/** The context a pattern belongs to: what comes before its first dot. */
export function contextOf(pattern: string): string {
  return pattern.split('.', 1)[0]!;
}
