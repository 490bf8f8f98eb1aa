import { Type } from '@mikro-orm/core';

/**
 * A `tsvector` column assigned from space-separated lexemes. MikroORM's own type applies `to_tsvector`, whose parser
 * would split a part number such as `6e090b13` into a number and a word.
 */
export class Lexemes extends Type<string> {
  override getColumnType(): string {
    return 'tsvector';
  }
}
