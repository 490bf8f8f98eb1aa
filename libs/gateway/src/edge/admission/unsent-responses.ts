import type { Socket } from 'node:net';
import { FairShare } from '#kernel/concurrency';

/** Bytes of a response that the client has not read yet. */
export interface UnsentBytes {
  readonly socket: Socket;
  readonly network: string;
  bytes: number;
  /** Called when the bytes are sent or the connection is closed. */
  readonly onReleased: () => void;
}

/**
 * Limits the memory of responses that clients have not read yet to about `maxBytes`, and that of one client network to a
 * share of it. A network above its share loses the connection that has held unsent bytes for the longest time, since a
 * client that reads holds none for long. The only unsent response of a network is kept, whatever its size.
 */
export class UnsentResponses {
  private total = 0;
  private readonly sharePerNetwork = new FairShare();
  /** Oldest first. */
  private readonly byNetwork = new Map<string, Set<UnsentBytes>>();
  private readonly bySocket = new WeakMap<Socket, Set<UnsentBytes>>();

  constructor(
    private readonly maxBytes: number,
    private readonly onDropped: () => void,
  ) {}

  /** Counts the bytes of a response that the operating system has not taken. They may grow; call `release` at the end. */
  hold(socket: Socket, network: string, bytes: number, onReleased: () => void): UnsentBytes {
    const unsent = { socket, network, bytes: 0, onReleased };
    this.ofSocket(socket).add(unsent);
    const ofNetwork = this.byNetwork.get(network) ?? new Set();
    this.byNetwork.set(network, ofNetwork.add(unsent));
    this.grow(unsent, bytes);
    return unsent;
  }

  grow(unsent: UnsentBytes, bytes: number): void {
    const { network } = unsent;
    const ofNetwork = this.byNetwork.get(network);
    if (!ofNetwork?.has(unsent)) return; // the connection is closed
    unsent.bytes += bytes;
    this.total += bytes;
    this.sharePerNetwork.acquire(network, bytes);
    for (const oldest of ofNetwork) {
      if (ofNetwork.size <= 1 || this.sharePerNetwork.allows(network, this.maxBytes - this.total)) return;
      this.drop(oldest.socket);
    }
  }

  release(unsent: UnsentBytes): void {
    const { network, bytes } = unsent;
    const ofNetwork = this.byNetwork.get(network);
    if (!ofNetwork?.delete(unsent)) return;
    if (ofNetwork.size === 0) this.byNetwork.delete(network);
    this.bySocket.get(unsent.socket)?.delete(unsent);
    this.total -= bytes;
    this.sharePerNetwork.release(network, bytes);
    unsent.onReleased();
  }

  private drop(socket: Socket): void {
    this.releaseAllOf(socket);
    socket.destroy();
    this.onDropped();
  }

  private ofSocket(socket: Socket): Set<UnsentBytes> {
    const existing = this.bySocket.get(socket);
    if (existing) return existing;
    const created = new Set<UnsentBytes>();
    this.bySocket.set(socket, created);
    socket.once('close', () => this.releaseAllOf(socket)); // no event is emitted for responses that were not started
    return created;
  }

  private releaseAllOf(socket: Socket): void {
    for (const unsent of this.bySocket.get(socket) ?? []) this.release(unsent);
  }
}
