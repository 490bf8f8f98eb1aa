import { describe, expect, it } from '@jest/globals';
import { Configuration, describeProblem } from '#kernel/config';
import { TracingSettings } from './tracing.settings.js';

describe('TracingSettings', () => {
  it.each(['http//user:password@collector:4318', 'collector:4318/?token=password', 'password'])(
    'report the malformed endpoint %j without its value',
    (OTEL_EXPORTER_OTLP_ENDPOINT) => {
      const configuration = new Configuration({ OTEL_EXPORTER_OTLP_ENDPOINT });
      expect(configuration.problems().map(describeProblem)).toEqual([
        'OTEL_EXPORTER_OTLP_ENDPOINT is not acceptable: given ***, expected a URL address',
      ]);
      expect(() => configuration.of(TracingSettings)).toThrow(/given \*\*\*/);
    },
  );
});
