import { text } from 'node:stream/consumers';
import { Parser } from '@asyncapi/parser';

// Reads an AsyncAPI document from stdin and prints the remarks of the parser, one per line. A program of its own, run from
// source: the parser leaves timers and workers behind.

const { diagnostics } = await new Parser().parse(await text(process.stdin));
for (const { code, path } of diagnostics) process.stdout.write(`${code} ${path.join('/')}\n`);
process.exit();
