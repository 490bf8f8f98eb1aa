import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { openBrowser } from '../support/browser/open-browser.js';
import { runProgram } from '../support/processes/run-program.js';

it('npm run docs writes a page about the messages that loads nothing from other hosts', async () => {
  const { code, stdout } = await runProgram('tools/src/docs/write-message-reference', [], {});
  expect(code).toBe(0);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const loaded: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(pathToFileURL(stdout.trim()).href);
    await page.getByText('Place an order').first().waitFor({ timeout: 240_000 });
    const text = await page.locator('body').innerText();
    for (const part of [
      'Cleave messages',
      'orders.place',
      'orders.order-confirmed.v1',
      'orders.out-of-stock',
    ])
      expect(text).toContain(part);
    expect(errors).toEqual([]);
    expect(loaded.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  } finally {
    await browser.close();
  }
}, 300_000);
