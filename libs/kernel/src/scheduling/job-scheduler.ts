import {
  Inject,
  Injectable,
  Logger,
  Optional,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { runEvery, type Stop } from '#kernel/concurrency';
import { WORK_PLACEMENT, runInScope, type WorkPlacement } from '#kernel/messaging';
import { Databases, isDatabaseUnavailable } from '#kernel/persistence';
import { jobOptionsOf, type PeriodicJobOptions } from './periodic-job.decorator.js';

type JobProvider = Record<string, (stopping: AbortSignal) => Promise<void>>;

/** Runs all `@PeriodicJob` methods of the application. Stops them before any other part of the process shuts down. */
@Injectable()
export class JobScheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly stops: Stop[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly methods: MetadataScanner,
    private readonly databases: Databases,
    @Optional() @Inject(WORK_PLACEMENT) private readonly placement?: WorkPlacement,
  ) {}

  onApplicationBootstrap(): void {
    const instances = this.discovery.getProviders().map(({ instance }): unknown => instance);
    for (const instance of new Set(instances)) {
      if (typeof instance === 'object' && instance !== null) this.startJobs(instance as JobProvider);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.stops.map((stop) => stop()));
  }

  private startJobs(instance: JobProvider): void {
    const prototype = Object.getPrototypeOf(instance) as JobProvider | null;
    for (const method of this.methods.getAllMethodNames(prototype)) {
      const options = jobOptionsOf(prototype![method]);
      if (options) this.startJob(instance, method, options(instance));
    }
  }

  private startJob(instance: JobProvider, method: string, { intervalMs, context }: PeriodicJobOptions): void {
    const type = instance.constructor.name;
    const logger = new Logger(type);
    const job = `${type}.${method}${context === undefined ? '' : ` (context=${context})`}`;
    const run = (): Promise<void> => instance[method]!(this.stopping.signal);
    const runInContext = (): Promise<void> =>
      runInScope({ headers: {} }, () =>
        context === undefined ? run() : this.databases.runInContext(context, run),
      );
    let outage: string | undefined;
    const runIfActive = async (): Promise<void> => {
      if (context !== undefined && this.placement?.isActive(context) === false) return;
      await runInContext();
      outage = undefined;
    };
    const report = (err: unknown): void => {
      if (!isDatabaseUnavailable(err)) return logger.error({ err }, `${job} failed`);
      const { message } = err as Error;
      if (message !== outage) logger.warn(`${job} failed: ${message}`);
      outage = message;
    };
    this.stops.push(runEvery(intervalMs, runIfActive, report));
  }
}
