/**
 * Names of all Redis keys. Keys that one script uses share a hash slot; keys that a context writes for another one contain
 * its name, so that ACL patterns can restrict them.
 */
export class RedisKeys {
  constructor(private readonly prefix: string) {}

  /** Stream with the requests of the module `caller` to `context`, or of those that are directed to one of several apps. */
  requests(context: string, caller: string, directed = false): string {
    return `${this.prefix}:{${context}}:rpc:${caller}${directed ? ':directed' : ''}`;
  }

  /** Stream with the replies of `context` to the module `caller` in one process. */
  replies(replyTo: string, caller: string, context: string): string {
    return `${this.prefix}:{${replyTo}}:rep:${caller}:${context}`;
  }

  events(source: string): string {
    return `${this.prefix}:{${source}}:events`;
  }

  /** Run id of the Redis server that holds all published events of `source`. A different or missing value means data loss. */
  epoch(source: string): string {
    return `${this.events(source)}:epoch`;
  }

  /** Stream of dead letters that an operator has replayed to `subscriber`. */
  replays(source: string, subscriber: string): string {
    return `${this.events(source)}:replay:${subscriber}`;
  }

  deadLetters(source: string, subscriber: string): string {
    return `${this.events(source)}:dead:${subscriber}`;
  }

  /** Hash of the placements: context → placement. The key with the suffix `:journal` is a stream of their changes. */
  placements(): string {
    return `${this.prefix}:{registry}:placements`;
  }

  /** The contracts that processes of `module` publish under their digest. */
  contracts(module: string, digest: string): string {
    return `${this.prefix}:{registry}:contracts:${module}:${digest}`;
  }

  /** Hash of the processes that register under `module`: instance id → process record. */
  processes(module: string): string {
    return `${this.prefix}:{registry}:processes:${module}`;
  }
}
