/** Entry of one hosted context in an external registry. */
export interface Registration {
  /** Unique per process and context; needs no escaping in URLs. */
  readonly id: string;
  /** Name of the service: `cleave-orders`. */
  readonly service: string;
  readonly tags: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * A registry for other programs, such as Consul: it is informed about this process and never read. `unreadyReason` is
 * the reason why the process is not ready, empty if it is. The methods reject with a `RegistryFailure`.
 */
export interface ExternalRegistry {
  readonly name: 'consul' | 'eureka';
  readonly heartbeatMs: number;
  /** Creates or replaces the entry. */
  register(entry: Registration, unreadyReason: string, signal: AbortSignal): Promise<void>;
  /** Extends the lease of the entry and updates its state. Resolves to `unknown` if the entry must be registered. */
  renew(entry: Registration, unreadyReason: string, signal: AbortSignal): Promise<'known' | 'unknown'>;
  /** Removes the entry if it exists. */
  deregister(entry: Registration, signal: AbortSignal): Promise<unknown>;
}
