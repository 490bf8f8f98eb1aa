import { ClientProxy } from '@nestjs/microservices';
import { Observable } from 'rxjs';

/**
 * A `ClientProxy` that can take up a call at any time, connected or not. Nest's own `send` asks for a connection before
 * each call, and waits for it in a stream of its own.
 */
export abstract class DirectClient extends ClientProxy {
  override send<TResult = unknown, TInput = unknown>(pattern: unknown, data: TInput): Observable<TResult> {
    if (pattern === undefined || pattern === null || data === undefined || data === null)
      return super.send(pattern, data);
    return new Observable((subscriber) =>
      this.publish(this.createPacket(pattern, data), this.createObserver(subscriber)),
    );
  }
}
