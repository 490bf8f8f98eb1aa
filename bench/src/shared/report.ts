import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';

export type Row = readonly (string | number)[];

/** Formats a Markdown table. Numbers have three significant digits. */
export function table(head: readonly string[], rows: readonly Row[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return lines.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

function cell(value: string | number): string {
  if (typeof value === 'string') return value;
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(value >= 10 ? 3 : 2 + Number(value >= 1));
}

/** Writes `results/<name>.json` and replaces the section `<!-- <name> -->` of README.md with the tables. */
export function report(name: string, result: object, tables: string): void {
  const machine = { cpu: cpus()[0]!.model, cores: cpus().length, kernel: release(), node: process.version };
  const folder = new URL('../../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify({ at, machine, ...result }, null, 2)}\n`);
  console.log(tables);
  const readme = new URL('../../README.md', import.meta.url);
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const text = readFileSync(readme, 'utf8');
  const [before, after] = [text.split(begin)[0]!, text.split(end)[1]!];
  writeFileSync(readme, `${before}${begin}\n\n${tables}\n\n${end}${after}`);
}
