import * as consumerGroups from './consumer-groups.js';
import * as events from './events.js';
import * as processes from './processes.js';
import * as requests from './requests.js';

/** Lua scripts, which Redis executes atomically. Each script documents its keys and arguments. */
export const scripts = { ...consumerGroups, ...events, ...processes, ...requests };
