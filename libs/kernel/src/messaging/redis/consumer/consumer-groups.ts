/** The consumer group in which the replicas of a context compete for its requests. */
export const requestGroup = 'rpc';

/** A stream as read by one consumer group. */
export interface GroupStream {
  readonly stream: string;
  readonly group: string;
  /** The stream has no other group: entries are deleted once they are handled. */
  readonly exclusive: boolean;
}

export interface Delivery {
  readonly from: GroupStream;
  readonly id: string;
  readonly message: string;
  /** Number of deliveries of the entry, including this one. */
  readonly deliveries: number;
}
