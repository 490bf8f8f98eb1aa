import { escapeControlCharacters } from '#contracts/compatibility';

/** Prints a line to the standard output. Control characters, also line breaks, are escaped. */
export function printLine(line: string): void {
  console.log(escapeControlCharacters(line));
}

/** As `printLine`, to the standard error. */
export function printErrorLine(line: string): void {
  console.error(escapeControlCharacters(line));
}
