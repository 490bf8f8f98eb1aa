import { createRequire } from 'node:module';
import type * as IoRedis from '../../../node_modules/ioredis/built/index.js';
import type * as Contexts from '../../../libs/contracts/src/contexts/index.ts';
import type * as Dev from '../../../libs/dev/src/index.ts';
import type * as Messaging from '../../../libs/kernel/src/messaging/index.ts';
import type * as Transports from '../../../libs/kernel/src/messaging/testing/index.ts';
import type * as RedisTransports from '../../../libs/redis/src/testing/index.ts';
import type * as Definition from '../../../libs/contracts/src/definition/index.ts';

/** Root of the repository. Benchmarks run the build in `dist` and are type-checked against the sources. */
export const root = new URL('../../../', import.meta.url);

const load = <Module>(lib: string): Promise<Module> =>
  import(new URL(`dist/libs/${lib}/index.js`, root).href) as Promise<Module>;

export const contexts = (): Promise<typeof Contexts> => load('contracts/src/contexts');
export const dev = (): Promise<typeof Dev> => load('dev/src');
export const messaging = (): Promise<typeof Messaging> => load('kernel/src/messaging');
export const transports = (): Promise<typeof Transports> => load('kernel/src/messaging/testing');
export const redisTransports = (): Promise<typeof RedisTransports> => load('redis/src/testing');
export const definition = (): Promise<typeof Definition> => load('contracts/src/definition');

/** The ioredis version of Cleave; Moleculer requires an older one, which bench/package.json installs. */
export const { Redis } = createRequire(new URL('package.json', root))('ioredis') as typeof IoRedis;
