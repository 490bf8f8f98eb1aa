const firstTable = /\b(?:from|into|update|join)\s+"?([a-z_]+"?\."?[a-z_]+)\b/i;

/** A short name of low cardinality for a statement, such as `SELECT orders.orders`. */
export function statementName(sql: string): string {
  const [verb = ''] = sql.split(/\s/, 1);
  const table = firstTable.exec(sql)?.[1]?.replaceAll('"', '');
  return [verb.toUpperCase(), table].filter(Boolean).join(' ');
}
