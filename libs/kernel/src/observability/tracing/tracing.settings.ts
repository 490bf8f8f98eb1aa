import { IsNumber, IsUrl, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('observability')
export class TracingSettings {
  @Env('OTEL_EXPORTER_OTLP_ENDPOINT', {
    optional: true,
    secret: true,
    description:
      'OTLP/HTTP endpoint for traces, for example http://collector:4318. The other OTEL_EXPORTER_OTLP_* variables and OTEL_RESOURCE_ATTRIBUTES are supported too. Unset: tracing is off.',
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly endpoint?: string;

  @Env('OTEL_TRACES_SAMPLER_ARG', {
    default: 1,
    description:
      'Sampling ratio, 0 to 1, of traces that start here. A traceparent sent by the client decides for its own trace.',
  })
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly sampleRatio!: number;
}
