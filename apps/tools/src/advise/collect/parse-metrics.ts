/** A sample of a metric in the text format of Prometheus. */
export interface MetricSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const line = /^(\w+)(?:\{(.*)\})? (\S+)$/;
const label = /\b(\w+)="((?:[^"\\]|\\.)*)"/g;

export function parseMetrics(text: string): MetricSample[] {
  return text.split('\n').flatMap((each) => {
    const [, name, labels = '', value] = line.exec(each) ?? [];
    if (name === undefined) return [];
    const parsed = Array.from(labels.matchAll(label), ([, key, quoted]) => [key!, quoted!] as const);
    return [{ name, labels: Object.fromEntries(parsed), value: Number(value) }];
  });
}
