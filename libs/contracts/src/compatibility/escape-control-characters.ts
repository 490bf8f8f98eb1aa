/** Characters that a terminal would execute or not show. */
const control = /[\p{Cc}\p{Cf}]/gu;

/** Escapes control characters as in JSON, in a line of text from clients or other processes. */
export function escapeControlCharacters(line: string): string {
  return line.replace(control, (character) => character.split('').map(escapeOf).join(''));
}

function escapeOf(codeUnit: string): string {
  return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
