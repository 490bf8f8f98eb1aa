import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const created = 'net.client.socket';

/** Counts the sockets that this process opens to servers, until `stop`. */
export class ClientSockets {
  open = 0;
  max = 0;

  constructor() {
    subscribe(created, this.add);
  }

  stop(): void {
    unsubscribe(created, this.add);
  }

  private readonly add = (message: unknown): void => {
    this.max = Math.max(this.max, (this.open += 1));
    (message as { socket: Socket }).socket.once('close', () => (this.open -= 1));
  };
}
