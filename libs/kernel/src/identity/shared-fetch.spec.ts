import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { SharedFetch } from './shared-fetch.js';

describe('SharedFetch', () => {
  it('runs once for concurrent callers, outside of their async context', async () => {
    const request = new AsyncLocalStorage<string>();
    const contexts: unknown[] = [];
    const fetch = new SharedFetch(async () => void contexts.push(request.getStore()), 0);
    await request.run('a request', () => Promise.all([fetch.run(), fetch.run()]));
    expect(contexts).toEqual([undefined]);
  });

  it('rejects with the error of the last run until the next one is due', async () => {
    let runs = 0;
    const fetch = new SharedFetch(() => Promise.reject(new Error(`failure ${++runs}`)), 0);
    await expect(fetch.run()).rejects.toThrow('failure 1');
    await expect(fetch.run()).rejects.toThrow('failure 1');
  });
});
