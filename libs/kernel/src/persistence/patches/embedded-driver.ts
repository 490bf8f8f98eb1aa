import { PgliteDriver } from '@mikro-orm/pglite';
import { removeErrorValues } from './remove-error-values.js';

/** Driver of the embedded database, whose errors contain no values. */
export class EmbeddedDriver extends PgliteDriver {
  override convertException(error: Error) {
    return super.convertException(removeErrorValues(error));
  }
}
