import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '#dev';

const probeIntervalMs = 100;

/**
 * Round-robin load balancer over the servers that report ready. It never repeats a request that was sent; if a server
 * rejects the connection (ECONNREFUSED), it tries each other server once.
 */
export class LoadBalancer {
  private readonly ready: Set<string>;
  private requests = 0;
  private closed = false;
  private readonly probing: Promise<unknown>;

  constructor(private readonly urls: readonly string[]) {
    this.ready = new Set(urls);
    this.probing = Promise.all(urls.map((url) => this.probe(url)));
  }

  async send(path: string, request: RequestInit): Promise<Response> {
    const rejectedBy = new Set<string>();
    for (;;) {
      const url = this.next(rejectedBy);
      try {
        return await fetch(`${url}${path}`, request);
      } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
        rejectedBy.add(url);
        this.ready.delete(url);
        if (code !== 'ECONNREFUSED' || rejectedBy.size === this.urls.length) throw error;
      }
    }
  }

  /** Resolves once a probe of every server has succeeded; an orchestrator then restarts the next replica. */
  async waitUntilAllReady(): Promise<void> {
    await waitFor(() => this.ready.size === this.urls.length, { timeoutMs: 30_000 });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.probing;
  }

  /** Prefers ready servers; never returns one that rejected the connection of the same request. */
  private next(rejectedBy: ReadonlySet<string>): string {
    const untried = this.urls.filter((url) => !rejectedBy.has(url));
    const ready = untried.filter((url) => this.ready.has(url));
    const candidates = ready.length > 0 ? ready : untried;
    return candidates[this.requests++ % candidates.length]!;
  }

  private async probe(url: string): Promise<void> {
    while (!this.closed) {
      if (await isReady(url)) this.ready.add(url);
      else this.ready.delete(url);
      await sleep(probeIntervalMs);
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
