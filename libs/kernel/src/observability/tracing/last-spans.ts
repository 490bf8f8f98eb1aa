import type { OnApplicationShutdown } from '@nestjs/common';
import { tracing } from './tracing.js';

/** Sends what was recorded before the process ends. */
export class LastSpans implements OnApplicationShutdown {
  async onApplicationShutdown(): Promise<void> {
    await tracing()?.flush();
  }
}
