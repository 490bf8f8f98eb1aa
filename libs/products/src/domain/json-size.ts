interface Details {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly categoryIds: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** A variant, as far as its size in a response depends on it. */
export interface VariantDetails {
  readonly sku: string;
  readonly name?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** Upper bounds in bytes of the parts that are not counted: field names, id, status, times; price and availability. */
const [detailsOverhead, variantOverhead] = [400, 200];

const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Size in bytes of a product in a response, without its variants. */
export function sizeOfDetails({ slug, name, description, categoryIds, attributes }: Details): number {
  return detailsOverhead + jsonBytes([slug, name, description, categoryIds, attributes]);
}

/** Size in bytes of the variants of a product in a response. */
export function sizeOfVariants(variants: readonly VariantDetails[]): number {
  return variants.reduce(
    (size, { sku, name, options }) => size + variantOverhead + jsonBytes([sku, name, options]),
    0,
  );
}
