import '../cli/report-operator-errors.js';
import { createInterface } from 'node:readline';
import { readCommandLine, UsageError } from '#process';
import { embeddedDatabaseVariables } from '../cli/environment.js';
import { embeddedDatabase } from './embedded-database.js';
import { SqlPrompt } from './sql-prompt.js';

const command = 'npm run db';
const { positionals } = readCommandLine({
  command,
  purpose: 'Executes SQL on the embedded database of `npm run dev`, which must not be running.',
  forms: ['', "'<statement>'"],
  positionals: { '<statement>': 'SQL in one argument, or \\d for the tables. Without it, standard input.' },
  options: {},
  environment: embeddedDatabaseVariables,
  example: "'select count(*) from products.products'",
});
if (positionals.length > 1) throw new UsageError(command, 'The statement must be one argument: quote it.');
const embedded = embeddedDatabase();
const prompt = new SqlPrompt(await embedded.instance());
const [statement] = positionals;
const isInteractive = statement === undefined && process.stdin.isTTY;

async function execute(sql: string): Promise<void> {
  try {
    console.log(await prompt.execute(sql));
  } catch (error) {
    console.error((error as Error).message);
    if (!isInteractive) process.exitCode = 1;
  }
}

async function readStatements(): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: isInteractive ? process.stdout : undefined });
  if (isInteractive) console.log('SQL ends with a semicolon. \\d lists the tables, \\q quits.');
  lines.setPrompt('cleave=# ');
  if (isInteractive) lines.prompt();
  let sql = '';
  for await (const line of lines) {
    if (line.trim() === '\\q') break;
    sql = sql === '' ? line : `${sql}\n${line}`;
    if (isComplete(sql)) {
      await execute(sql);
      sql = '';
    }
    if (isInteractive) lines.prompt();
  }
  lines.close();
  if (sql.trim() !== '' && !isInteractive) await execute(sql);
}

function isComplete(sql: string): boolean {
  return sql.trim() === '' || sql.startsWith('\\') || sql.trimEnd().endsWith(';');
}

if (statement === undefined) await readStatements();
else await execute(statement);
await embedded.close();
