import { Placement } from '../model/placement.js';
import { contracts, monolith, orders, registryOf } from './process-records.js';

/** A registry whose processes apply each placement immediately, except for those in `lagging`. */
export class FakeDirectory {
  records = [monolith, orders];
  lagging: readonly string[] = [];
  silentMs: Record<string, number> = {};
  /** Percentage of the requests that fail while the app `orders` has at least a half. */
  failingPercent = 0;
  requestsPerRead = 100;
  private requests = { away: 0, local: 0, failed: 0, latencies: {} };
  readonly placements = new Map<string, Placement>();

  async read() {
    const { away, failed } = this.requests;
    const isFailing = (this.placements.get('orders')?.percent ?? 0) >= 50;
    const added = isFailing ? this.failingPercent : 0;
    this.requests = { ...this.requests, away: away + this.requestsPerRead, failed: failed + added };
    const requests = { orders: this.requests };
    const revisions = Object.fromEntries(
      [...this.placements].map(([context, { revision }]) => [context, revision]),
    );
    const records = this.records.map((each) =>
      this.lagging.includes(each.name)
        ? each
        : { ...each, placement: { ...each.placement, revisions, requests } },
    );
    return registryOf(records, [...this.placements.values()], this.silentMs);
  }

  async readContracts(): Promise<string> {
    return contracts.json;
  }

  async storePlacement(context: string, json: string, _: number, expected?: number): Promise<boolean> {
    if ((this.placements.get(context)?.revision ?? 0) !== expected) return false;
    this.placements.set(context, Placement.parse(json)!);
    return true;
  }
}
