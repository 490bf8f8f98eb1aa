import ts from 'typescript';

/** The key words that PostgreSQL accepts as the name of a schema only in quotes. */
const reservedInSql = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation ' +
    'column concurrently constraint create cross current default deferrable desc distinct do else end except false fetch ' +
    'for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral leading ' +
    'left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing ' +
    'primary references returning right select similar some symmetric table tablesample then to trailing true union ' +
    'unique user using variadic verbose when where window with'
  ).split(' '),
);

export const isReservedInSql = (word: string): boolean => reservedInSql.has(word);

/** Whether a variable of a module cannot have this name. */
export function isReservedInTypeScript(word: string): boolean {
  const kind = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, word).scan();
  return kind >= ts.SyntaxKind.FirstReservedWord && kind <= ts.SyntaxKind.LastFutureReservedWord;
}
