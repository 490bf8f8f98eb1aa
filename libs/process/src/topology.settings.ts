import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Env, IsRandomSecret, Settings } from '#kernel/config';
import { contractChecks, type ContractCheck } from '#registry';

@Settings('topology')
export class TopologySettings {
  @Env('REMOTE', {
    optional: true,
    description:
      'Comma-separated contexts that this process does not host although its app does; it calls them over Redis instead.',
  })
  @Matches(/^[a-z-]+(,[a-z-]+)*$/, {
    message: 'must be context names separated by commas, such as orders,auth',
  })
  readonly remote?: string;

  @Env('CONTRACT_CHECK', {
    default: 'enforce',
    description:
      'What a process does at its start if its messages are incompatible with those of a running process. enforce: it does not start. warn: it logs the problems and starts. off: it does not compare them.',
  })
  @IsIn(contractChecks)
  readonly contractCheck!: ContractCheck;

  @Env('OPERATOR_TOKEN', {
    optional: true,
    secret: true,
    description:
      'Bearer token of at least 32 random characters for /metrics and the reasons of /health/ready. Without it, only requests from the same host that no proxy forwarded get them.',
  })
  @IsRandomSecret()
  readonly operatorToken?: string;

  @Env('DRAIN_NOTICE_MS', {
    default: { development: 0, test: 0, production: 2_000 },
    description:
      'Time in milliseconds for which a stopping process continues to serve after /health/ready fails.',
  })
  @IsInt()
  @Min(0)
  @Max(60_000)
  readonly drainNoticeMs!: number;

  @Env('DRAIN_LIMIT_MS', {
    default: 20_000,
    description:
      'Maximum time in milliseconds for a stopping process to finish running requests. Then it exits with code 1.',
  })
  @IsInt()
  @Min(100)
  @Max(600_000)
  readonly drainLimitMs!: number;
}
