import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

const kinds = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'] as const;

export interface CollectedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for a root span. */
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

type KeyValue = { readonly key: string; readonly value: Record<string, unknown> };

interface WireSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status?: { readonly code?: number };
  readonly attributes: readonly KeyValue[];
}

interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly KeyValue[] };
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[];
  }[];
}

/** OTLP/HTTP server that stores the spans it receives. */
export class SpanCollector {
  readonly spans: CollectedSpan[] = [];
  private readonly server = createServer(async (request, response) => {
    const isTraces = request.method === 'POST' && request.url === '/v1/traces';
    if (isTraces) this.store(await readBatch(request));
    response.writeHead(isTraces ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
  });

  static async open(): Promise<SpanCollector> {
    const collector = new SpanCollector();
    await once(collector.server.listen(0, '127.0.0.1'), 'listening');
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private store({ resourceSpans }: Batch): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = String(toRecord(resource.attributes)['service.name']);
      const spans = scopeSpans.flatMap((scope) => scope.spans);
      this.spans.push(...spans.map((span) => toCollectedSpan(service, span)));
    }
  }
}

async function readBatch(request: IncomingMessage): Promise<Batch> {
  return (await json(request)) as Batch;
}

function toCollectedSpan(service: string, span: WireSpan): CollectedSpan {
  const { traceId, spanId, parentSpanId = '', name, kind, status, attributes } = span;
  const failed = status?.code === 2;
  return {
    service,
    traceId,
    spanId,
    parentSpanId,
    name,
    kind: kinds[kind]!,
    failed,
    attributes: toRecord(attributes),
  };
}

function toRecord(pairs: readonly KeyValue[]): Record<string, unknown> {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, Object.values(value)[0]]));
}
