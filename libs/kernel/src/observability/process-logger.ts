import type { Logger } from 'pino';
import { ProcessSettings, type Configuration } from '#kernel/config';
import { createLogger } from './create-logger.js';
import { jsonOutput, prettyOutput } from './outputs.js';
import type { ScopeReader } from './scope-reader.js';

/** Injection token of the pino `Logger` of an application. */
export const PROCESS_LOGGER = Symbol('PROCESS_LOGGER');

/** Creates a logger to stdout. It works before Nest starts and after Nest has stopped. */
export function createProcessLogger(name: string, configuration: Configuration, scope?: ScopeReader): Logger {
  const { logLevel, logFormat } = configuration.of(ProcessSettings);
  return createLogger(name, logLevel, logFormat === 'pretty' ? prettyOutput() : jsonOutput(), scope);
}
