import type { Logger } from 'pino';
import { ProcessSettings, type Configuration } from '#kernel/config';
import { createLogger } from './create-logger.js';
import { jsonOutput, prettyOutput } from './outputs.js';
import type { RequestContext } from './request-context.js';

/** Token of the pino `Logger` of an application. */
export const PROCESS_LOGGER = Symbol('PROCESS_LOGGER');

/** Creates a logger to stdout. It works before Nest starts and after Nest has stopped. */
export function createProcessLogger(
  name: string,
  configuration: Configuration,
  context?: RequestContext,
): Logger {
  const { logLevel, logFormat } = configuration.of(ProcessSettings);
  return createLogger(name, logLevel, logFormat === 'pretty' ? prettyOutput() : jsonOutput(), context);
}
