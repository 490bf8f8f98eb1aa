import type { Logger } from 'pino';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { createLogger } from './create-logger.js';
import { jsonOutput, prettyOutput } from './outputs.js';

const loggers = new Map<string, Logger>();

/** The logger of a process, usable before, without and after Nest. The same one for the same name. */
export function processLogger(name: string): Logger {
  const known = loggers.get(name);
  if (known) return known;
  const { logLevel, logFormat } = settingsOf(ProcessSettings);
  const logger = createLogger(name, logLevel, logFormat === 'pretty' ? prettyOutput() : jsonOutput());
  loggers.set(name, logger);
  return logger;
}
