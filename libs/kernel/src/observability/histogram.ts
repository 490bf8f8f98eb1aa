/** Upper bucket bounds in seconds. */
const bucketBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels<Label extends string> = Readonly<Record<Label, string>>;

/** The observations of one combination of label values. */
export class Series<Label extends string> {
  private readonly bucketCounts = bucketBounds.map(() => 0);
  private count = 0;
  private sum = 0;

  constructor(private readonly labels: Labels<Label>) {}

  add(seconds: number): void {
    let bucket = 0;
    while (seconds > bucketBounds[bucket]!) bucket += 1;
    if (bucket < bucketBounds.length) this.bucketCounts[bucket]! += 1;
    this.count += 1;
    this.sum += seconds;
  }

  /** Samples in prom-client's format. Buckets are cumulative, as Prometheus requires. */
  samples(name: string): object[] {
    const { labels, bucketCounts, count, sum } = this;
    let cumulative = 0;
    const buckets = bucketCounts.map((inBucket, i) => ({
      le: bucketBounds[i],
      value: (cumulative += inBucket),
    }));
    return [
      ...[...buckets, { le: '+Inf', value: count }].map(({ le, value }) => ({
        metricName: `${name}_bucket`,
        labels: { le, ...labels },
        value,
      })),
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}

/** Node of the lookup tree: one level per label, keyed by label value. */
class LabelNode<Label extends string> {
  series: Series<Label> | undefined;
  private readonly children = new Map<string, LabelNode<Label>>();

  child(value: string): LabelNode<Label> {
    let child = this.children.get(value);
    if (!child) this.children.set(value, (child = new LabelNode()));
    return child;
  }
}

/**
 * A histogram that can be registered with prom-client. prom-client's own histogram joins the labels of each observation
 * into a string key, which takes ten times as long as this lookup by label value.
 */
export class Histogram<Label extends string> {
  readonly type = 'histogram';
  private readonly root = new LabelNode<Label>();
  private readonly allSeries: Series<Label>[] = [];

  constructor(
    readonly name: string,
    readonly help: string,
    readonly labelNames: readonly Label[],
  ) {}

  observe(labels: Labels<Label>, seconds: number): void {
    this.series(labels).add(seconds);
  }

  /** Returns the series of these labels. Callers on a hot path keep it to avoid the lookup. */
  series(labels: Labels<Label>): Series<Label> {
    let node = this.root;
    for (const label of this.labelNames) node = node.child(labels[label]);
    return (node.series ??= this.createSeries(labels));
  }

  /** Called by prom-client's registry on each scrape. */
  async get(): Promise<object> {
    const { name, help, type, allSeries } = this;
    return { name, help, type, values: allSeries.flatMap((series) => series.samples(name)) };
  }

  private createSeries(labels: Labels<Label>): Series<Label> {
    const series = new Series(labels);
    this.allSeries.push(series);
    return series;
  }
}
