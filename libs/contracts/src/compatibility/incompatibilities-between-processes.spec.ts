import { describe, expect, it } from '@jest/globals';
import { incompatibilitiesBetweenProcesses, type Peer } from './incompatibilities-between-processes.js';

const id = { type: 'string', optional: false, nullable: false };
const optional = { ...id, optional: true };
const contractsWith = (request: Peer['contracts']['events'][string]): Peer['contracts'] => ({
  requests: { 'bank.pay': { idempotent: true, request, response: {}, failures: {} } },
  events: { 'bank.paid.v1': request },
  dependencies: { shop: ['bank.pay'], bank: [] },
  subscriptions: { shop: [], bank: [] },
});
const before = contractsWith({ id });
const after = contractsWith({ id, note: optional });

const process = (name: string, hosts: readonly string[], contracts: Peer['contracts']): Peer => ({
  name,
  hosts,
  contracts,
});
const redirectsNone = () => false;

/** Sender, receiver, and what to update first. */
function linesOf(running: Peer, candidate: Peer, redirectsRequests = redirectsNone): string[] {
  return incompatibilitiesBetweenProcesses(running, candidate, redirectsRequests).map(
    ({ sender, receiver, old, deployFirst }) => `${sender} to ${receiver}, old ${old}, first ${deployFirst}`,
  );
}

describe('incompatibilitiesBetweenProcesses', () => {
  it('names a request that the running process would reject, and the process to update first', () => {
    expect(linesOf(process('bank', ['bank'], before), process('shop', ['shop'], after))).toEqual([
      'shop to bank, old receiver, first bank',
    ]);
  });

  it('finds nothing if the processes start in the right order', () => {
    expect(linesOf(process('shop', ['shop'], before), process('bank', ['bank'], after))).toEqual([]);
    expect(linesOf(process('bank', ['bank'], after), process('shop', ['shop'], before))).toEqual([]);
  });

  it('ignores requests that the sending process executes itself, unless a placement redirects them', () => {
    const running = process('bank', ['bank'], before);
    const candidate = process('all', ['shop', 'bank'], after);
    expect(linesOf(running, candidate)).toEqual([]);
    const redirectsRequests = (...[calledContext, fromApp, toApp]: readonly string[]) =>
      `${calledContext} ${fromApp} ${toApp}` === 'bank all bank';
    expect(incompatibilitiesBetweenProcesses(running, candidate, redirectsRequests)).toHaveLength(1);
  });

  it('finds no order of rollout for the replicas of one app', () => {
    const changed = structuredClone({ ...after, subscriptions: { shop: ['bank.paid.v1'], bank: [] } });
    const required = { ...changed, events: { 'bank.paid.v1': { id, note: id } } };
    const all = ['shop', 'bank'];
    expect(
      linesOf(
        process('all', all, { ...before, subscriptions: changed.subscriptions }),
        process('all', all, required),
      ),
    ).toEqual(['bank to shop, old sender, first undefined']);
  });
});
