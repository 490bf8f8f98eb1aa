import { describe, expect, it } from '@jest/globals';
import { GrowingBuffer } from './growing-buffer.js';

describe('GrowingBuffer', () => {
  const collecting = () => {
    const allocated: number[] = [];
    return { allocated, buffer: new GrowingBuffer((bytes) => allocated.push(bytes)) };
  };

  it('holds a single chunk without a copy', () => {
    const { buffer, allocated } = collecting();
    const chunk = Buffer.from('{}');
    buffer.append(chunk);
    expect(buffer.bytes().buffer).toBe(chunk.buffer);
    expect(allocated).toEqual([2]);
  });

  it('appends many small chunks to memory that it reports', () => {
    const { buffer, allocated } = collecting();
    for (let n = 0; n < 10_000; n += 1) buffer.append(Buffer.from(String(n % 10)));
    expect(buffer.bytes().toString()).toBe('0123456789'.repeat(1_000));
    expect(allocated.length).toBeLessThan(20);
    expect(allocated.reduce((sum, bytes) => sum + bytes)).toBe(16_384);
  });

  it('allocates nothing that was not granted', () => {
    let granted = 100;
    const buffer = new GrowingBuffer((bytes) => {
      if (bytes > granted) throw new Error('full');
      granted -= bytes;
    });
    buffer.append(Buffer.alloc(80));
    expect(() => buffer.append(Buffer.alloc(80))).toThrow('full');
    expect(buffer.bytes()).toHaveLength(80);
  });
});
