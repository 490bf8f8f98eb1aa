import { createRequire } from 'node:module';
import { destination, type DestinationStream } from 'pino';
import type { prettyFactory } from 'pino-pretty';

/** Characters. */
const mostKept = 65_536;

/**
 * One JSON object per line on stdout. The lines of one turn of the event loop are written at its end, by one call:
 * whatever ends the process writes them first, unless it kills.
 */
export function jsonOutput(): DestinationStream {
  const stdout = destination({ dest: 1, sync: true });
  let lines = '';
  const writeAll = (): void => {
    if (lines !== '') stdout.write(lines);
    lines = '';
  };
  process.on('exit', writeAll);
  return {
    write: (line) => {
      if (lines === '') setImmediate(writeAll);
      lines += line;
      if (lines.length > mostKept) writeAll();
    },
  };
}

/** One coloured line for a person, on stdout. Loads pino-pretty, which is not there in a production install. */
export function prettyOutput(): DestinationStream {
  const pretty = createRequire(import.meta.url)('pino-pretty') as { prettyFactory: typeof prettyFactory };
  const format = pretty.prettyFactory({
    colorize: !process.env.NO_COLOR,
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss.l',
    ignore: 'pid,hostname,name,source,http',
    messageFormat: (line, key) =>
      [line.source && `[${line.source as string}]`, line[key]].filter(Boolean).join(' '),
  });
  return { write: (line) => process.stdout.write(format(line)) };
}
