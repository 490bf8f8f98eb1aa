import { createRequire } from 'node:module';
import { destination, type DestinationStream } from 'pino';
import type { prettyFactory } from 'pino-pretty';

const maxBufferedChars = 65_536;

/**
 * Writes one JSON object per line to stdout. The lines of one event-loop iteration are written together at its end, and
 * when the process exits; only a SIGKILL loses them.
 */
export function jsonOutput(): DestinationStream {
  const stdout = destination({ dest: 1, sync: true });
  let lines = '';
  const flush = (): void => {
    if (lines !== '') stdout.write(lines);
    lines = '';
  };
  process.on('exit', flush);
  return {
    write: (line) => {
      if (lines === '') setImmediate(flush);
      lines += line;
      if (lines.length > maxBufferedChars) flush();
    },
  };
}

/** Writes human-readable coloured lines to stdout. Requires pino-pretty, which a production install does not contain. */
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
