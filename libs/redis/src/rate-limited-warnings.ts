import type { Logger } from '@nestjs/common';

const intervalMs = 60_000;

/** Logs at most one warning per minute and cause: another process could repeat the cause with each heartbeat. */
export class RateLimitedWarnings {
  private readonly loggedAt = new Map<string, number>();

  constructor(private readonly logger: Pick<Logger, 'warn'>) {}

  warn(cause: string, message: string): void {
    const now = performance.now();
    if (now - (this.loggedAt.get(cause) ?? -Infinity) < intervalMs) return;
    this.loggedAt.set(cause, now);
    this.logger.warn(message);
  }
}
