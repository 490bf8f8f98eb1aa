import '../cli/default-log-level.js';
import '../cli/report-operator-errors.js';
import { start } from 'node:repl';
import { contracts } from '#contracts/contexts';
import { runInScope } from '#kernel/messaging';
import { openContexts, readCommandLine } from '#process';
import { databaseVariables } from '../cli/environment.js';
import { contextModules } from '../../../modules.js';
import { startPipedPrompt } from './piped-prompt.js';

// Requests have an access token only inside `withToken`.

readCommandLine({
  command: 'npm run repl',
  purpose: 'Hosts all contexts and starts a prompt of JavaScript with a client of each.',
  options: {},
  environment: { ...databaseVariables, DATABASE_URL: 'PostgreSQL. Default: the embedded database.' },
  example: '',
});

const contexts = await openContexts('repl', contextModules);
const clients = contracts.map((contract) => [contract.context, contexts.client(contract)] as const);
const withToken = <T>(accessToken: string, request: () => T): T =>
  runInScope({ headers: { authorization: `Bearer ${accessToken}` } }, request);
if (process.stdin.isTTY)
  console.log(`Clients of contexts: ${clients.map(([name]) => name).join(', ')}. Ctrl-D ends the prompt.
  await products.listProducts({ limit: 2 })
  const { accessToken } = await auth.logIn({ email: 'admin@example.com', password: 'cast-iron-teapot' })
  await withToken(accessToken, () => orders.listOrders({}))`);
const { stdin, stdout } = process;
const prompt = stdin.isTTY ? start({ prompt: 'cleave> ' }) : startPipedPrompt(stdin, stdout);
Object.assign(prompt.context, Object.fromEntries(clients), { withToken });
prompt.on('exit', () => void contexts.close());
