import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { transactionsKey } from './transactions.ts';

// Preloaded into a contender's process: counts every statement sent to PostgreSQL. On SIGUSR2 it writes the counts to
// $STATEMENTS_FOLDER/<pid>.json and resets them.
interface PgClient {
  prototype: { query: (...args: unknown[]) => unknown };
}

const require = createRequire(pathToFileURL(process.argv[1]!));
const { Client } = require('pg') as { Client: PgClient };
const { query } = Client.prototype;
let counts: Record<string, number> = {};
const inTransaction = new WeakSet<object>();

function count(name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

Client.prototype.query = function counted(this: object, ...args) {
  const [first] = args;
  const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
  if (text !== undefined) {
    const statement = text.replace(/\s+/g, ' ').trim();
    count(statement);
    if (!inTransaction.has(this)) count(transactionsKey);
    if (/^(begin|start)\b/i.test(statement)) inTransaction.add(this);
    if (/^(commit|rollback)$/i.test(statement)) inTransaction.delete(this);
  }
  return Reflect.apply(query, this, args);
};

process.on('SIGUSR2', () => {
  writeFileSync(`${process.env.STATEMENTS_FOLDER}/${process.pid}.json`, JSON.stringify(counts));
  counts = {};
});
