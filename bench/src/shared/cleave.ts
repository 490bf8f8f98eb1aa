import { createRequire } from 'node:module';
import type * as IoRedis from '../../../node_modules/ioredis/built/index.js';
import type * as Local from '../../../libs/kernel/src/local/index.ts';
import type * as Messaging from '../../../libs/kernel/src/messaging/index.ts';
import type * as Definition from '../../../libs/contracts/src/definition/index.ts';

/** The product as it is built: what runs is `dist`, what is checked are its sources. */
export const root = new URL('../../../', import.meta.url);

const load = <Module>(lib: string): Promise<Module> =>
  import(new URL(`dist/libs/${lib}/index.js`, root).href) as Promise<Module>;

export const local = (): Promise<typeof Local> => load('kernel/src/local');
export const messaging = (): Promise<typeof Messaging> => load('kernel/src/messaging');
export const definition = (): Promise<typeof Definition> => load('contracts/src/definition');

/** The client the product itself uses; Moleculer wants an older one, which is the bench's own. */
export const { Redis } = createRequire(new URL('package.json', root))('ioredis') as typeof IoRedis;
