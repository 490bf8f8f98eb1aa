import { IsIn, IsInt, IsIP, Max, Min } from 'class-validator';
import { Env } from './env.js';
import { modes, type Mode } from './mode.js';
import { Settings } from './settings.js';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logFormats = ['json', 'pretty'] as const;

/** What every process needs to know, whatever it hosts. */
@Settings('process')
export class ProcessSettings {
  @Env('NODE_ENV', { default: 'development', description: `What kind of run this is: ${modes.join(', ')}.` })
  @IsIn(modes)
  readonly mode!: Mode;

  @Env('LOG_LEVEL', {
    default: { development: 'info', test: 'warn', production: 'info' },
    description: `The least severe level that is logged: ${logLevels.join(', ')}.`,
  })
  @IsIn(logLevels)
  readonly logLevel!: (typeof logLevels)[number];

  @Env('LOG_FORMAT', {
    default: { development: 'pretty', test: 'json', production: 'json' },
    description: `How log lines are written: ${logFormats.join(', ')}.`,
  })
  @IsIn(logFormats)
  readonly logFormat!: (typeof logFormats)[number];

  @Env('HOST', {
    default: { development: '127.0.0.1', test: '127.0.0.1', production: '0.0.0.0' },
    description: 'The address to listen on.',
  })
  @IsIP()
  readonly host!: string;

  @Env('PORT', {
    optional: true,
    description: "The port to listen on; 0 takes a free one. Default: the app's own.",
  })
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port?: number;
}
