import { createRequire } from 'node:module';
import { destination, type DestinationStream } from 'pino';
import type { prettyFactory } from 'pino-pretty';

/** One JSON object per line on stdout. */
export function jsonOutput(): DestinationStream {
  return destination({ dest: 1, sync: true });
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
