import type { Logger } from 'pino';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { createLogger } from './create-logger.js';
import { jsonOutput, prettyOutput } from './outputs.js';

const loggers = new Map<string, Logger>();

/** Returns the logger of a process, one instance per name. It works before Nest starts and after Nest has stopped. */
export function processLogger(name: string): Logger {
  const existing = loggers.get(name);
  if (existing) return existing;
  const { logLevel, logFormat } = settingsOf(ProcessSettings);
  const logger = createLogger(name, logLevel, logFormat === 'pretty' ? prettyOutput() : jsonOutput());
  loggers.set(name, logger);
  return logger;
}
