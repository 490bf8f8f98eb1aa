import type { DocumentedOperation } from './openapi-document.js';

/** By the name of the parameter or of the property of the body. */
export type ExampleValues = Readonly<Record<string, unknown>>;

export interface ExampleRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * The example request of an operation, with all parameters that have an example or a default, as `/docs` sends it.
 * `values` replace examples. Throws if a path parameter has neither.
 */
export function documentedExample(
  { template, operation }: DocumentedOperation,
  values: ExampleValues,
): ExampleRequest {
  const { parameters = [], requestBody, operationId } = operation;
  const valuesIn = (location: string): Record<string, string> =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === location)
        .map(({ name, example, schema }) => [name, values[name] ?? example ?? exampleOf(schema)] as const)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    );
  const [pathValues, query] = [valuesIn('path'), new URLSearchParams(valuesIn('query')).toString()];
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (pathValues[name] === undefined) throw new Error(`${operationId} has no example of ${name}`);
    return encodeURIComponent(pathValues[name]);
  });
  const body = requestBody?.content['application/json'].example as object | undefined;
  return {
    path: query === '' ? path : `${path}?${query}`,
    headers: valuesIn('header'),
    body: body && JSON.stringify({ ...body, ...bodyValues(body, values) }),
  };
}

function exampleOf({ examples, default: assumed }: Readonly<Record<string, unknown>>): unknown {
  return (examples as readonly unknown[] | undefined)?.[0] ?? assumed;
}

function bodyValues(body: object, values: ExampleValues): object {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in body));
}
