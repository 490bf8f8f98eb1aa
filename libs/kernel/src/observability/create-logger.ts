import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { contributedLogFields } from './log-fields.js';
import { nestConventions } from './nest-conventions.js';
import { redact } from './redact.js';

/** Errors are serialised while secrets are redacted; pino's own serialiser would take the result for another error. */
const asIs = (value: unknown): unknown => value;

/** A logger whose lines carry the contributed fields and no secrets. */
export function createLogger(name: string, level: string, destination: DestinationStream): Logger {
  const options = {
    name,
    level,
    timestamp: stdTimeFunctions.isoTime,
    mixin: contributedLogFields,
    serializers: { err: asIs },
    formatters: { level: (label: string) => ({ level: label }), log: redact },
    hooks: nestConventions,
  };
  return pino(options, destination);
}
