export { countLimit, countRows } from './bounded-count.js';
export { integerKey, textKey, uuidKey } from './key-types.js';
export { Keyset, type PageStart } from './keyset.js';
export { withTotal } from './with-total.js';
