import { beforeEach, expect, it } from '@jest/globals';
import { Attendance } from './attendance.js';
import type { ProcessRecord } from './process-record.js';

const record = (health: ProcessRecord['health'] = 'serving'): ProcessRecord => ({
  name: 'orders',
  instance: '1',
  version: '1',
  hosts: ['orders'],
  address: null,
  startedAt: '',
  health,
  inFlight: 0,
});

let attendance: Attendance;
beforeEach(() => {
  attendance = new Attendance();
});

/** A look each second, from one to another, in seconds. */
function looks(from: number, to: number, ...records: ProcessRecord[]): void {
  for (let second = from; second <= to; second++) attendance.note(records, second * 1_000);
}

it('a context that was never seen counts as served by nobody after five seconds of looking', () => {
  expect(attendance.isLikely('orders', 100_000)).toBe(true);
  looks(100, 104);
  expect(attendance.isLikely('orders', 104_500)).toBe(true);
  looks(105, 105);
  expect(attendance.isLikely('orders', 105_000)).toBe(false);
});

it('a restart within five seconds goes unnoticed', () => {
  looks(0, 20, record());
  looks(21, 24);
  expect(attendance.isLikely('orders', 24_900)).toBe(true);
  looks(25, 25, record());
  expect(attendance.isLikely('orders', 29_000 - 1_000)).toBe(true);
});

it('only who serves counts', () => {
  looks(0, 6, record('draining'), record('starting'));
  expect(attendance.isLikely('orders', 6_000)).toBe(false);
  looks(7, 7, record());
  expect(attendance.isLikely('orders', 7_000)).toBe(true);
});

it('nothing is concluded from a time in which nobody looked', () => {
  looks(0, 10, record());
  expect(attendance.isLikely('orders', 60_000)).toBe(true);
  looks(60, 64);
  expect(attendance.isLikely('orders', 64_000)).toBe(true);
  looks(65, 65);
  expect(attendance.isLikely('orders', 65_000)).toBe(false);
});
