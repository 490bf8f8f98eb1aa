import { UsageError } from '#process';

/** Parses options such as `orders=2,products=3`. Apps without an option have one replica. */
export function replicasOf(apps: readonly string[], options: readonly string[]): ReadonlyMap<string, number> {
  const replicas = new Map(apps.map((app) => [app, 1]));
  for (const option of options.flatMap((list) => list.split(','))) {
    const { app, count } = /^(?<app>[a-z-]+)=(?<count>[1-9])$/.exec(option)?.groups ?? {};
    if (!app || !count || !replicas.has(app)) {
      throw new UsageError(
        'npm run split',
        `--replicas must be <app>=<1-9>, with app one of ${apps.join(', ')}; got ${option}.`,
      );
    }
    replicas.set(app, Number(count));
  }
  return replicas;
}
