import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Configuration } from '#kernel/config';
import { ProcessState } from '#kernel/observability';
import { ExternalRegistries, Registry } from '#registry';
import { Connections } from './http/connections.js';
import { TopologySettings } from './topology.settings.js';

/**
 * Shuts the process down gracefully on SIGTERM and SIGINT: readiness fails, running requests are finished, locks and
 * leases are released. A second signal exits immediately. Must be called before the application is initialised.
 */
export function drainOnSignal(app: NestFastifyApplication, log: Logger): void {
  const connections = new Connections(app.getHttpAdapter().getInstance());
  let draining = false;
  const drain = async (signal: NodeJS.Signals): Promise<void> => {
    if (draining) process.exit(1);
    draining = true;
    const { drainNoticeMs, drainLimitMs } = app.get(Configuration).of(TopologySettings);
    log.info(`${signal} received, draining`);
    app.get(ProcessState).markDraining();
    connections.disableKeepAlive();
    void app.get(Registry).heartbeat();
    app.get(ExternalRegistries).announce();
    setTimeout(() => {
      log.error(`Draining did not finish within ${drainLimitMs} ms`);
      process.exit(1);
    }, drainNoticeMs + drainLimitMs).unref();
    await delay(drainNoticeMs);
    connections.closeIdle();
    await app.close();
    log.info('drained');
    process.exit(0);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    drain(signal).catch((error: unknown) => {
      log.error({ err: error }, 'Draining failed');
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
