/** The group in which the replicas of a context compete for its requests. */
export const requestGroup = 'rpc';

/** A stream as one group reads it. */
export interface GroupStream {
  readonly stream: string;
  readonly group: string;
  /** Nobody else reads it: its entries are deleted once they are handled. */
  readonly exclusive: boolean;
}

export interface Delivery {
  readonly from: GroupStream;
  readonly id: string;
  readonly message: string;
  /** How often the entry has been handed out, this time included. */
  readonly deliveries: number;
}
