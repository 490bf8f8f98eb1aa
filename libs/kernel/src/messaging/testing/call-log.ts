import type { MessageScope } from '../api/message-scope.js';
import { currentScope } from '../api/message-scope.js';

export interface RecordedCall {
  readonly handler: string;
  readonly body: unknown;
  readonly scope: MessageScope | undefined;
}

/** Records the calls of test handlers. */
export class CallLog {
  readonly calls: RecordedCall[] = [];
  /** Called in each handler after its call was recorded; tests replace it to make a handler fail. */
  onCall: (call: RecordedCall) => void | Promise<void> = () => {};

  async record(handler: string, body: unknown): Promise<void> {
    const call = { handler, body, scope: currentScope() };
    this.calls.push(call);
    await this.onCall(call);
  }

  callsOf(handler: string): RecordedCall[] {
    return this.calls.filter((call) => call.handler === handler);
  }
}
