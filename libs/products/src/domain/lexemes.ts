import { Type } from '@mikro-orm/core';

/**
 * A `tsvector` of just these words, separated by spaces. MikroORM's own type has PostgreSQL read them as prose, where a
 * part number such as `6e090b13` is a number and a word.
 */
export class Lexemes extends Type<string> {
  override getColumnType(): string {
    return 'tsvector';
  }
}
