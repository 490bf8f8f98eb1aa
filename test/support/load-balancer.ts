import { setTimeout as pause } from 'node:timers/promises';

const probeMs = 100;

/** Sends requests to those of several servers that say they are ready, one after the other. It repeats none. */
export class LoadBalancer {
  private ready: readonly string[];
  private turn = 0;
  private closed = false;
  private readonly probing: Promise<void>;

  constructor(private readonly urls: readonly string[]) {
    this.ready = urls;
    this.probing = this.probe();
  }

  send(path: string, request: RequestInit): Promise<Response> {
    return fetch(`${this.ready[this.turn++ % this.ready.length]}${path}`, request);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.probing;
  }

  /** When none says so, those that last did are as good as any. */
  private async probe(): Promise<void> {
    while (!this.closed) {
      const answers = await Promise.all(this.urls.map(isReady));
      const ready = this.urls.filter((_, n) => answers[n]);
      if (ready.length > 0) this.ready = ready;
      await pause(probeMs);
    }
  }
}

function isReady(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(2_000);
  return fetch(`${url}/health/ready`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}
