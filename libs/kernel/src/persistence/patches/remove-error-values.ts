/**
 * Removes row values and parameters from a driver's error, because errors are logged and must not reveal, for example, a
 * password hash. The names of constraint, table and column are kept. Modifies and returns `error`.
 */
export function removeErrorValues(error: Error): Error {
  const propertiesWithValues = ['detail', 'where', 'internalQuery', 'query', 'params', 'queryOptions'];
  for (const key of propertiesWithValues) Reflect.deleteProperty(error, key);
  return error;
}
