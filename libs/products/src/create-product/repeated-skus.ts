import { InvalidRequest } from '#contracts/definition';

/** @throws InvalidRequest that points at each variant whose SKU an earlier one has */
export function refuseRepeatedSkus(variants: readonly { readonly sku: string }[]): void {
  const first = new Map<string, number>();
  const errors = variants.flatMap(({ sku }, at) => {
    if (!first.has(sku)) first.set(sku, at);
    return first.get(sku) === at ? [] : [{ pointer: `/variants/${at}/sku`, detail: 'must not be repeated' }];
  });
  if (errors.length > 0) throw new InvalidRequest({ errors });
}
