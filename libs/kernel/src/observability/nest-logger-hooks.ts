import type { LoggerOptions } from 'pino';

/** Nest's internal loggers that report each startup step. */
const startupSources = new Set<unknown>([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'NestMicroservice',
  'RouterExplorer',
  'RoutesResolver',
]);

/**
 * Adapts pino to Nest's logger calls: startup messages are logged at `debug`, and the error in
 * `logger.error(text, error)`, which pino would drop, is kept as `err`.
 */
export const nestLoggerHooks: LoggerOptions['hooks'] = {
  logMethod(args, log, level) {
    const [first, text, error] = args as unknown[] as [unknown, string?, unknown?];
    const fields = typeof first === 'object' && first !== null ? first : {};
    if (level === this.levels.values.info && 'source' in fields && startupSources.has(fields.source)) {
      this.debug(fields, text);
    } else if (error instanceof Error) {
      log.call(this, { ...fields, err: error }, text);
    } else {
      log.apply(this, args);
    }
  },
};
