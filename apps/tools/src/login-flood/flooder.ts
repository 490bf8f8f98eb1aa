import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { url, perSecond } = workerData as { url: string; perSecond: number };
const mostAtOnce = 1_000;
const agent = new Agent({ keepAlive: true, maxSockets: mostAtOnce });
const answers: Record<string, number> = {};
let sent = 0;
let open = 0;

/** Half of them at one of a thousand accounts that exist. Each from another address. */
function login(): void {
  const n = sent++;
  const email = n % 2 === 0 ? `user${(n % 1_000) + 1}@example.com` : `nobody${n}@example.com`;
  const body = JSON.stringify({ email, password: `not this one ${n}` });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  };
  open++;
  const ended = (status: string): void => {
    open--;
    answers[status] = (answers[status] ?? 0) + 1;
  };
  request(`${url}/v1/auth/login`, { method: 'POST', headers, agent }, (response) => {
    response.resume().once('end', () => ended(String(response.statusCode)));
  })
    .once('error', () => ended('error'))
    .end(body);
}

const startedAt = performance.now();
const timer = setInterval(() => {
  const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1_000);
  while (sent < due && open < mostAtOnce) login();
  if (sent < due) sent = due;
}, 10);
parentPort!.once('message', () => {
  clearInterval(timer);
  parentPort!.postMessage(answers);
});
setTimeout(() => parentPort!.postMessage('flooding'), 500);
