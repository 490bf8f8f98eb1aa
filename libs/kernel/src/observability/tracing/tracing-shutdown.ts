import type { OnApplicationShutdown } from '@nestjs/common';
import { tracing } from './tracing.js';

/** Exports the remaining spans before the process exits. */
export class TracingShutdown implements OnApplicationShutdown {
  async onApplicationShutdown(): Promise<void> {
    await tracing()?.flush();
  }
}
