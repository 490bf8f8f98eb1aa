import { escapeControlCharacters } from '#contracts/compatibility';

/** Aligns rows of cells in columns that are two spaces apart. Control characters in cells are escaped. */
export function formatTable(unescaped: readonly (readonly string[])[]): string {
  const rows = unescaped.map((row) => row.map(escapeControlCharacters));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
