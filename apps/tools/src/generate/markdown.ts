/** A Markdown table; characters that would end a cell are escaped. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows.map((cells) => cells.map(escapeCell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A generated page: the title, where it comes from, then the sections separated by blank lines. */
export function page(title: string, source: string, ...sections: readonly string[]): string {
  const notice = `Generated from ${source} by \`npm run generate\`; do not edit.`;
  return `${[`# ${title}`, notice, ...sections].join('\n\n')}\n`;
}

export const code = (text: string): string => `\`${text}\``;

/** Comma-separated, or a dash if there are none. */
export const list = (items: readonly string[]): string => items.join(', ') || '-';

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
