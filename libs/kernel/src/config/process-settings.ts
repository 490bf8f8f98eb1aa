import { IsIn, IsInt, IsIP, Max, Min } from 'class-validator';
import { Env } from './env.js';
import { modes, type Mode } from './mode.js';
import { Settings } from './settings.js';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logFormats = ['json', 'pretty'] as const;

/** Settings of every process, independent of the contexts it hosts. */
@Settings('process')
export class ProcessSettings {
  @Env('NODE_ENV', { default: 'development', description: `Mode of the process: ${modes.join(', ')}.` })
  @IsIn(modes)
  readonly mode!: Mode;

  @Env('LOG_LEVEL', {
    default: { development: 'info', test: 'warn', production: 'info' },
    description: `Minimum level that is logged: ${logLevels.join(', ')}.`,
  })
  @IsIn(logLevels)
  readonly logLevel!: (typeof logLevels)[number];

  @Env('LOG_FORMAT', {
    default: { development: 'pretty', test: 'json', production: 'json' },
    description: `Format of log lines: ${logFormats.join(', ')}.`,
  })
  @IsIn(logFormats)
  readonly logFormat!: (typeof logFormats)[number];

  @Env('HOST', {
    default: { development: '127.0.0.1', test: '127.0.0.1', production: '0.0.0.0' },
    description: 'IP address to listen on.',
  })
  @IsIP()
  readonly host!: string;

  @Env('PORT', {
    optional: true,
    description: 'TCP port to listen on; 0 selects a free one. Default: the port of the app.',
  })
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port?: number;
}
