/**
 * Names of all Redis keys. Keys that one script uses share a hash slot; keys that a context writes for another one contain
 * its name, so that ACL patterns can restrict them.
 */
export class RedisKeys {
  constructor(private readonly prefix: string) {}

  /**
   * Stream with the requests of the module `caller` to `context`, or with those that processes of the base app redirect
   * to the target app of a placement.
   */
  requests(context: string, caller: string, isRedirected = false): string {
    return `${this.prefix}:{${context}}:rpc:${caller}${isRedirected ? ':redirected' : ''}`;
  }

  /** Stream with the replies of `context` to the module `caller` in one process. */
  replies(replyProcessId: string, caller: string, context: string): string {
    return `${this.prefix}:{${replyProcessId}}:rep:${caller}:${context}`;
  }

  events(source: string): string {
    return `${this.prefix}:{${source}}:events`;
  }

  /**
   * Key of the run id of the Redis server that has received all published events of `source`. If it is missing or
   * differs from the run id of the current server, that server may lack events.
   */
  eventsEpoch(source: string): string {
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

  /** A key on the server of a cluster that holds the registry; its clock is used for deadlines. */
  anyOfRegistry(): string {
    return this.placements();
  }

  /** Hash of the processes that register under `module`: instance id → process record. */
  processes(module: string): string {
    return `${this.prefix}:{registry}:processes:${module}`;
  }
}
