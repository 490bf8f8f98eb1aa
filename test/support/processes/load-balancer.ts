import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '#dev';

const probeIntervalMs = 100;

/**
 * Round-robin load balancer over the servers that report ready. It never repeats a request that was sent; it tries
 * another server only if the connection was rejected (ECONNREFUSED).
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
    const url = this.next();
    try {
      return await fetch(`${url}${path}`, request);
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
      if (code !== 'ECONNREFUSED' || this.ready.size === 1) throw error;
      this.ready.delete(url);
      return this.send(path, request);
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

  /** Falls back to all servers if none is ready. */
  private next(): string {
    const candidates = this.ready.size > 0 ? [...this.ready] : this.urls;
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
