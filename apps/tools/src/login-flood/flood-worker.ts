import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { url, loginsPerSecond } = workerData as { url: string; loginsPerSecond: number };
const maxInFlight = 1_000;
const agent = new Agent({ keepAlive: true, maxSockets: maxInFlight });
const countByStatus: Record<string, number> = {};
let sent = 0;
let inFlight = 0;

/** Half of the logins use one of 1,000 existing accounts; each has a different client IP. */
function sendLogin(): void {
  const n = sent++;
  const email = n % 2 === 0 ? `user${(n % 1_000) + 1}@example.com` : `unknown${n}@example.com`;
  const body = JSON.stringify({ email, password: `wrong password ${n}` });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  };
  inFlight++;
  const complete = (status: string): void => {
    inFlight--;
    countByStatus[status] = (countByStatus[status] ?? 0) + 1;
  };
  request(`${url}/v1/auth/login`, { method: 'POST', headers, agent }, (response) => {
    response.resume().once('end', () => complete(String(response.statusCode)));
  })
    .once('error', () => complete('error'))
    .end(body);
}

const startedAt = performance.now();
const timer = setInterval(() => {
  const due = Math.floor(((performance.now() - startedAt) * loginsPerSecond) / 1_000);
  while (sent < due && inFlight < maxInFlight) sendLogin();
  if (sent < due) sent = due;
}, 10);
parentPort!.once('message', () => {
  clearInterval(timer);
  parentPort!.postMessage(countByStatus);
});
setTimeout(() => parentPort!.postMessage('flooding'), 500);
