import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

it.each([3_600_000, -10_800_000])('a skewed clock is %i ms ahead in every API of Date', (offsetMs) => {
  const preload = fileURLToPath(new URL('./skewed-clock.ts', import.meta.url));
  const readings = '[Date.now(), +new Date(), Date.parse(Date()), +new Date(0), new Date() instanceof Date]';
  const env = { ...process.env, CLOCK_AHEAD_MS: String(offsetMs) };
  const output = execFileSync(process.execPath, ['--import', preload, '-p', `JSON.stringify(${readings})`], {
    env,
  });
  const [now, date, text, zero, isDate] = JSON.parse(output.toString()) as [number, number, number, 0, true];
  for (const each of [now, date, text]) expect(Math.abs(each - Date.now() - offsetMs)).toBeLessThan(60_000);
  expect([zero, isDate]).toEqual([0, true]);
});
