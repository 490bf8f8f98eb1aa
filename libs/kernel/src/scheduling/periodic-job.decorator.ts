import { SetMetadata } from '@nestjs/common';

export interface PeriodicJobOptions {
  readonly intervalMs: number;
  /** Runs each pass as a unit of work of this context. Without it, a pass has no database scope. */
  readonly context?: string;
}

export type JobOptionsFactory<T> = (job: T) => PeriodicJobOptions;

const metadataKey = 'cleave:periodic-job';

/**
 * Runs a method of a provider periodically, for the first time one interval after startup, in every process that has the
 * provider; a job of a context only where the context is active. A pass has a message scope of its own, without a caller and
 * a deadline. It is skipped while the previous one is running. An error is logged, and the next pass runs as usual. On
 * shutdown, `stopping` is aborted and the process waits for the running pass.
 *
 *     @PeriodicJob(({ settings }: DueWorkSweeper) => ({ context: 'orders', intervalMs: settings.sweepIntervalMs }))
 *     async sweep(stopping: AbortSignal): Promise<void> { … }
 */
export const PeriodicJob =
  <T>(options: JobOptionsFactory<T>) =>
  <Run extends (stopping: AbortSignal) => Promise<void>>(
    target: T,
    key: string,
    descriptor: TypedPropertyDescriptor<Run>,
  ): void => {
    SetMetadata(metadataKey, options)(target as object, key, descriptor);
  };

/** The options of a method; undefined if it is not a periodic job. */
export function jobOptionsOf(method: unknown): JobOptionsFactory<unknown> | undefined {
  return typeof method === 'function' ? Reflect.getMetadata(metadataKey, method) : undefined;
}
