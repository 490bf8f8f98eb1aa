import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test, type TestingModule } from '@nestjs/testing';
import { WORK_PLACEMENT, currentScope, runInScope } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { JobScheduler } from './job-scheduler.js';
import { PeriodicJob } from './periodic-job.decorator.js';

@Injectable()
class Sweeper {
  readonly intervalMs = 10;
  passes: { context: string | undefined; deadline: number | undefined }[] = [];
  pass: (stopping: AbortSignal) => Promise<void> = async () => {};

  @PeriodicJob(({ intervalMs }: Sweeper) => ({ context: 'orders', intervalMs }))
  async sweep(stopping: AbortSignal): Promise<void> {
    this.passes.push({ context: currentUnitOfWork, deadline: currentScope()?.deadline });
    await this.pass(stopping);
  }
}

let currentUnitOfWork: string | undefined;
let isActive = true;
const databases = {
  runInContext<T>(context: string, work: () => T): T {
    currentUnitOfWork = context;
    try {
      return work();
    } finally {
      currentUnitOfWork = undefined;
    }
  },
};

describe('JobScheduler', () => {
  let app: TestingModule;
  let sweeper: Sweeper;

  beforeEach(async () => {
    jest.useFakeTimers();
    app = await Test.createTestingModule({
      imports: [DiscoveryModule],
      providers: [
        JobScheduler,
        Sweeper,
        { provide: 'alias', useExisting: Sweeper },
        { provide: WORK_PLACEMENT, useValue: { isActive: () => isActive } },
        { provide: 'null', useValue: null },
        { provide: Databases, useValue: databases },
      ],
    }).compile();
    app.useLogger(false);
    await runInScope({ headers: {}, deadline: 1 }, () => app.init());
    sweeper = app.get(Sweeper);
  });
  afterEach(async () => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    await app.close();
  });

  it('runs a job once per interval, as a unit of work of its context and without the deadline of a caller', async () => {
    await jest.advanceTimersByTimeAsync(9);
    expect(sweeper.passes).toEqual([]);
    await jest.advanceTimersByTimeAsync(11);
    const pass = { context: 'orders', deadline: undefined };
    expect(sweeper.passes).toEqual([pass, pass]);
  });

  it('skips a job while its context is not active here', async () => {
    isActive = false;
    await jest.advanceTimersByTimeAsync(20);
    expect(sweeper.passes).toEqual([]);
    isActive = true;
    await jest.advanceTimersByTimeAsync(10);
    expect(sweeper.passes).toHaveLength(1);
  });

  it('logs a failed pass with the name of the job and its context, and runs the next one', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const error = new Error('not now');
    sweeper.pass = () => Promise.reject(error);
    await jest.advanceTimersByTimeAsync(20);
    const entry = [{ err: error }, 'Sweeper.sweep (context=orders) failed'];
    expect(log.mock.calls).toEqual([entry, entry]);
  });

  it('logs an outage of the database once, in one line, until a pass succeeds', async () => {
    const log = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const outage = (): Promise<void> => Promise.reject(new Error('Connection terminated unexpectedly'));
    sweeper.pass = outage;
    await jest.advanceTimersByTimeAsync(30);
    const entry = ['Sweeper.sweep (context=orders) failed: Connection terminated unexpectedly'];
    expect(log.mock.calls).toEqual([entry]);
    sweeper.pass = async () => {};
    await jest.advanceTimersByTimeAsync(10);
    sweeper.pass = outage;
    await jest.advanceTimersByTimeAsync(10);
    expect(log.mock.calls).toEqual([entry, entry]);
  });

  it('aborts the signal on shutdown and waits for the running pass', async () => {
    const pass = Promise.withResolvers<void>();
    let stopping: AbortSignal | undefined;
    sweeper.pass = (signal) => {
      stopping = signal;
      return pass.promise;
    };
    await jest.advanceTimersByTimeAsync(10);
    let closed = false;
    const closing = app.close().then(() => (closed = true));
    await jest.advanceTimersByTimeAsync(50);
    expect({ closed, aborted: stopping?.aborted }).toEqual({ closed: false, aborted: true });
    pass.resolve();
    await closing;
    expect(sweeper.passes).toHaveLength(1);
  });
});
