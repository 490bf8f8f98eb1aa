import { OperatorError } from '#kernel/config';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
}

/** Method and route, as metrics name them → pattern of the message that the route sends. */
export async function readRoutes(gateway: string): Promise<Record<string, string>> {
  const response = await fetch(new URL('/openapi.json', gateway)).catch(() => undefined);
  if (!response?.ok)
    throw new OperatorError(`The gateway at ${gateway} does not return its OpenAPI document.`);
  const { paths } = (await response.json()) as Document;
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { operationId }]) => {
      const route = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      return operationId?.includes('.') ? [[route, operationId] as const] : [];
    }),
  );
  return Object.fromEntries(routes);
}
