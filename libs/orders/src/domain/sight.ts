interface Viewer {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
}

export const manageOrders = 'orders:manage';

/** The one customer whose orders the viewer may see and act on; undefined is everybody's. */
export function customerSeenBy({ id, permissions }: Viewer): string | undefined {
  return permissions.has(manageOrders) ? undefined : id;
}
