/** Upper bounds, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels<Label extends string> = Readonly<Record<Label, string>>;

/** What was measured under one value of each label. */
export class Series<Label extends string> {
  private readonly counts = bounds.map(() => 0);
  private count = 0;
  private sum = 0;

  constructor(private readonly labels: Labels<Label>) {}

  add(seconds: number): void {
    let bucket = 0;
    while (seconds > bounds[bucket]!) bucket += 1;
    if (bucket < bounds.length) this.counts[bucket]! += 1;
    this.count += 1;
    this.sum += seconds;
  }

  /** A bucket of Prometheus holds those of all smaller ones, too. */
  values(name: string): object[] {
    const { labels, counts, count, sum } = this;
    let below = 0;
    const buckets = counts.map((inBucket, i) => ({ le: bounds[i], value: (below += inBucket) }));
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

/** Below each value of a label, those of the next. */
class Branch<Label extends string> {
  readonly branches = new Map<string, Branch<Label>>();
  series: Series<Label> | undefined;

  at(value: string): Branch<Label> {
    let branch = this.branches.get(value);
    if (!branch) this.branches.set(value, (branch = new Branch()));
    return branch;
  }
}

/**
 * A histogram as prom-client's registry takes it. Its own joins the labels of each observation into a string to look
 * that up: ten times the cost of looking up each by itself.
 */
export class Stopwatch<Label extends string> {
  readonly type = 'histogram';
  private readonly root = new Branch<Label>();
  private readonly all: Series<Label>[] = [];

  constructor(
    readonly name: string,
    readonly help: string,
    readonly labelNames: readonly Label[],
  ) {}

  observe(labels: Labels<Label>, seconds: number): void {
    this.series(labels).add(seconds);
  }

  /** For who observes so often that looking it up each time would tell. */
  series(labels: Labels<Label>): Series<Label> {
    let branch = this.root;
    for (const label of this.labelNames) branch = branch.at(labels[label]);
    return (branch.series ??= this.begin(labels));
  }

  async get(): Promise<object> {
    const { name, help, type, all } = this;
    return { name, help, type, values: all.flatMap((series) => series.values(name)) };
  }

  private begin(labels: Labels<Label>): Series<Label> {
    const series = new Series(labels);
    this.all.push(series);
    return series;
  }
}
