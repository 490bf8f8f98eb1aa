/**
 * Takes out of a driver's error what it quotes of rows and parameters: errors are logged, and a password's hash must
 * not be. The names of the constraint, table and column stay.
 */
export function withoutValues(error: Error): Error {
  const quoting = ['detail', 'where', 'internalQuery', 'query', 'params', 'queryOptions'];
  for (const key of quoting) Reflect.deleteProperty(error, key);
  return error;
}
