import { ClientProxy } from '@nestjs/microservices';
import { Observable } from 'rxjs';

/**
 * A `ClientProxy` that sends without connecting first. Nest's own `send` awaits a connection before each call, which
 * costs an additional stream.
 */
export abstract class ConnectionlessClientProxy extends ClientProxy {
  override send<TResult = unknown, TInput = unknown>(pattern: unknown, data: TInput): Observable<TResult> {
    if (pattern === undefined || pattern === null || data === undefined || data === null)
      return super.send(pattern, data);
    return new Observable((subscriber) =>
      this.publish(this.createPacket(pattern, data), this.createObserver(subscriber)),
    );
  }
}
