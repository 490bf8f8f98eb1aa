interface Viewer {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
}

export const manageOrders = 'orders:manage';

/**
 * The id of the only customer whose orders the viewer may read and change; undefined if the viewer may access the
 * orders of every customer.
 */
export function visibleCustomerId({ id, permissions }: Viewer): string | undefined {
  return permissions.has(manageOrders) ? undefined : id;
}
