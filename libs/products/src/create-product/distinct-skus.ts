import { InvalidRequest } from '#contracts/definition';

/** @throws InvalidRequest with a pointer to each variant that repeats the SKU of an earlier one */
export function assertDistinctSkus(variants: readonly { readonly sku: string }[]): void {
  const firstIndex = new Map<string, number>();
  const errors = variants.flatMap(({ sku }, index) => {
    if (!firstIndex.has(sku)) firstIndex.set(sku, index);
    if (firstIndex.get(sku) === index) return [];
    return [{ pointer: `/variants/${index}/sku`, detail: 'must not be repeated' }];
  });
  if (errors.length > 0) throw new InvalidRequest({ errors });
}
