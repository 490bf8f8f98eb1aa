import type { LoggerOptions } from 'pino';

/** Parts of Nest that report each step of a boot. Of interest only to who looks for a fault in it. */
const bootReporters = new Set<unknown>([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'NestMicroservice',
  'RouterExplorer',
  'RoutesResolver',
]);

/**
 * Lets Nest log in its own way: its boot chatter goes to `debug`, and the error of `logger.error(text, error)`,
 * which pino would drop, is kept.
 */
export const nestConventions: LoggerOptions['hooks'] = {
  logMethod(args, log, level) {
    const [first, text, error] = args as unknown[] as [unknown, string?, unknown?];
    const fields = typeof first === 'object' && first !== null ? first : {};
    if (level === this.levels.values.info && 'source' in fields && bootReporters.has(fields.source)) {
      this.debug(fields, text);
    } else if (error instanceof Error) {
      log.call(this, { ...fields, err: error }, text);
    } else {
      log.apply(this, args);
    }
  },
};
