import { describe, expect, it } from '@jest/globals';
import { countCalls } from './count-calls.js';
import { callGraphOf } from './call-graph.js';
import type { Interval, Recording } from './recording.js';
import { costOf } from './predict.js';

/** Each order reserves stock of two lines, and each list sends nothing. */
function interval(orders: number, lists: number): Interval {
  const work = (count: number, seconds: number) => ({ count, seconds: count * seconds });
  const messages = {
    'orders.place': work(orders, 0.02),
    'orders.list': work(lists, 0.005),
    'products.reserve-stock': work(orders * 2, 0.004),
  };
  const routes = { 'POST /v1/orders': work(orders, 0.025), 'GET /v1/orders': work(lists, 0.007) };
  return { seconds: 2, apps: { monolith: { cpuSeconds: 0.5, loopDelayP99Ms: 5, messages, routes } } };
}

const recording: Recording = {
  apps: { monolith: ['gateway', 'orders', 'products'] },
  dependencies: {
    gateway: ['orders.place', 'orders.list'],
    orders: ['products.reserve-stock'],
    products: [],
  },
  routes: { 'POST /v1/orders': 'orders.place', 'GET /v1/orders': 'orders.list' },
  latencies: { 'POST /v1/orders': { p50Ms: 25, p99Ms: 80 } },
  payloadBytes: { 'orders.place': 1_000, 'products.reserve-stock': 100 },
  intervals: [interval(10, 40), interval(30, 10), interval(5, 5), interval(20, 60)],
  remoteCall: { p50Ms: 1, p99Ms: 4, cpuMs: 0.5, redisBytes: 1_500 },
};
const graph = callGraphOf(recording);

describe('the call graph of a recording', () => {
  it('assigns requests to the messages with which they rise and fall', () => {
    expect(graph.get('orders.place')!.get('products.reserve-stock')).toBeCloseTo(2, 1);
    expect(graph.has('orders.list')).toBe(false);
  });

  it('contains the requests of plain Nest modules, which declare all messages of a context', () => {
    const plain = callGraphOf({
      ...recording,
      dependencies: { ...recording.dependencies, orders: ['products.*'] },
    });
    expect(plain).toEqual(graph);
  });

  it('counts the requests that match a filter, also indirect ones', () => {
    const ofOrders = (sender: string, context: string) => (sender === 'orders') !== (context === 'orders');
    const ofProducts = (_: string, context: string) => context === 'products';
    expect(countCalls('POST /v1/orders', graph, ofOrders)).toBeCloseTo(3, 1);
    expect(countCalls('POST /v1/orders', graph, ofProducts)).toBeCloseTo(2, 1);
    expect(countCalls('GET /v1/orders', graph, ofOrders)).toBe(1);
    const bytesOf = (pattern: string) => recording.payloadBytes[pattern]!;
    const bytes = countCalls('POST /v1/orders', graph, ofOrders, bytesOf);
    expect(bytes / 1_200).toBeCloseTo(1, 1);
  });

  it('follows contexts that send requests to each other', () => {
    const mutual = new Map([
      ['orders.place', new Map([['products.reserve-stock', 2]])],
      ['products.reserve-stock', new Map([['orders.place', 1]])],
    ]);
    expect(countCalls('orders.place', mutual, () => true)).toBe(4);
  });
});

describe('costOf', () => {
  it('predicts added latency, CPU time and Redis traffic', () => {
    const cpu = new Map([['orders', [0.25, 0.25, 0.25, 0.25]]]);
    const { routes, maxRemoteCalls, addedCpuPercent, redisBytesPerSecond } = costOf(
      'orders',
      recording,
      graph,
      cpu,
    );
    const [place] = routes;
    expect(place!.addedP50Ms).toBeCloseTo(3, 1);
    expect(place!.addedP99Ms).toBeCloseTo(6, 1);
    expect(maxRemoteCalls).toBeCloseTo(3, 1);
    // 65 orders with 3 remoteCalls and 115 lists with 1 in 8 s, each of 0.5 ms; 1 s of CPU time is used.
    expect(addedCpuPercent / 15.5).toBeCloseTo(1, 1);
    // Payloads pass Redis twice.
    expect(redisBytesPerSecond / ((2 * 65 * 1_200) / 8 + (310 * 1_500) / 8)).toBeCloseTo(1, 1);
  });
});
