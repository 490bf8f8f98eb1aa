import { chromium, type Browser } from 'playwright-core';
import { ensureProgram } from '#dev';

/** Starts Chromium without a window; installs it if it is missing. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureProgram('chromium'),
    // Chromium cannot create its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
