import type { PGlite, Results } from '@electric-sql/pglite';
import { formatTable } from '../cli/format-table.js';

const maxWidth = 60;

const selectTables = `
  select schemaname as schema, tablename as table from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`;

/** Executes SQL for a person. */
export class SqlPrompt {
  constructor(private readonly database: PGlite) {}

  /** Returns the results of the statements as tables. `\d` lists the tables of all contexts. */
  async execute(sql: string): Promise<string> {
    const results = await this.database.exec(sql.trim() === '\\d' ? selectTables : sql);
    return results.map(formatResult).join('\n\n');
  }
}

function formatResult({ fields, rows, affectedRows = 0 }: Results): string {
  if (fields.length === 0) return `${affectedRows} rows affected`;
  const names = fields.map(({ name }) => name);
  const cells = (rows as Record<string, unknown>[]).map((row) => names.map((name) => formatValue(row[name])));
  return `${formatTable([names, ...cells])}\n(${rows.length} rows)`;
}

function formatValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replaceAll('\n', '⏎');
  return line.length > maxWidth ? `${line.slice(0, maxWidth - 1)}…` : line;
}
