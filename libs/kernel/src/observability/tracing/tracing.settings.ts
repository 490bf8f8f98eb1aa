import { IsNumber, IsUrl, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('observability')
export class TracingSettings {
  @Env('OTEL_EXPORTER_OTLP_ENDPOINT', {
    optional: true,
    description:
      'Where traces are sent over OTLP/HTTP: http://collector:4318. The other OTEL_EXPORTER_OTLP_* and OTEL_RESOURCE_ATTRIBUTES work as well. Unset: there is no tracing, and it costs nothing.',
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly endpoint?: string;

  @Env('OTEL_TRACES_SAMPLER_ARG', {
    default: 1,
    description:
      'The share of traces that is recorded, 0 to 1, of those that begin here. A client that sends a traceparent decides itself.',
  })
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly sampled!: number;
}
