import { OperatorError } from '#kernel/config';

/** Reads `orders=2` for each app; the others run once. */
export function replicasOf(apps: readonly string[], options: readonly string[]): ReadonlyMap<string, number> {
  const replicas = new Map(apps.map((app) => [app, 1]));
  for (const option of options.flatMap((list) => list.split(','))) {
    const { app, count } = /^(?<app>[a-z-]+)=(?<count>[1-9])$/.exec(option)?.groups ?? {};
    if (!app || !count || !replicas.has(app)) {
      throw new OperatorError(
        `--replicas takes <app>=<1 to 9>, where app is one of ${apps.join(', ')}; not ${option}`,
      );
    }
    replicas.set(app, Number(count));
  }
  return replicas;
}
