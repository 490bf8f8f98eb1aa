/** What an app did in one interval, summed over its processes. Times are in seconds. */
export interface AppInterval {
  readonly cpuSeconds: number;
  /** 99th percentile of the event-loop delay of its slowest process, in milliseconds. */
  readonly loopDelayP99Ms: number;
  /** By pattern. */
  readonly messages: Readonly<Record<string, CountAndTime>>;
  /** By method and route, such as `GET /v1/orders/:id`. */
  readonly routes: Readonly<Record<string, CountAndTime>>;
}

/** Number of messages or HTTP requests, and the sum of their durations. */
export interface CountAndTime {
  readonly count: number;
  readonly seconds: number;
}

export interface Interval {
  readonly seconds: number;
  readonly apps: Readonly<Record<string, AppInterval>>;
}

/** Cost of a call to another process, at the load of the recording. */
export interface RemoteCallCost {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of sender and receiver together. */
  readonly cpuMs: number;
  /** Traffic of Redis in both directions, without payload. */
  readonly redisBytes: number;
}

export interface RouteLatency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** The load of a running system for some time. */
export interface Recording {
  /** App → the modules that it hosts. */
  readonly apps: Readonly<Record<string, readonly string[]>>;
  /** Module → the requests that it sends. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** Method and route → pattern of the message that it sends. */
  readonly routes: Readonly<Record<string, string>>;
  readonly latencies: Readonly<Record<string, RouteLatency>>;
  /** Pattern → mean size of request and reply as JSON, for sampled messages. */
  readonly payloadBytes: Readonly<Record<string, number>>;
  readonly intervals: readonly Interval[];
  readonly remoteCall: RemoteCallCost;
}
