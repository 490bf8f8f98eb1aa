import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { ScopeReader } from './scope-reader.js';
import { nestLoggerHooks } from './nest-logger-hooks.js';
import { redact } from './redact.js';

/** `redact` serialises errors already; pino's own serialiser must not process the result. */
const passThrough = (value: unknown): unknown => value;

/** Creates a logger that adds `logFields` to each line and redacts secrets. */
export function createLogger(
  name: string,
  level: string,
  destination: DestinationStream,
  { logFields = () => undefined }: ScopeReader = {},
): Logger {
  const options = {
    name,
    level,
    timestamp: stdTimeFunctions.isoTime,
    mixin: () => ({ ...logFields() }), // a copy: pino adds the fields of the line to it
    serializers: { err: passThrough },
    formatters: { level: (label: string) => ({ level: label }), log: redact },
    hooks: nestLoggerHooks,
  };
  return pino(options, destination);
}
