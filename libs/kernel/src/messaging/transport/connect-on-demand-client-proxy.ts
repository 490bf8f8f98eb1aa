import { ClientProxy } from '@nestjs/microservices';
import { Observable } from 'rxjs';

/**
 * A `ClientProxy` whose `send` does not await `connect()`; the implementation connects on demand. Nest's own `send`
 * creates an additional Observable per call.
 */
export abstract class ConnectOnDemandClientProxy extends ClientProxy {
  override send<TResult = unknown, TInput = unknown>(pattern: unknown, data: TInput): Observable<TResult> {
    if (pattern === undefined || pattern === null || data === undefined || data === null)
      return super.send(pattern, data);
    return new Observable((subscriber) =>
      this.publish(this.createPacket(pattern, data), this.createObserver(subscriber)),
    );
  }
}
