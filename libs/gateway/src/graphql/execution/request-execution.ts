import DataLoader from 'dataloader';
import type { AnyRequest, PayloadClass } from '#contracts/definition';
import { runInScope, type MessageScope, type Principal } from '#kernel/messaging';
import { entityTag } from '#kernel/preconditions';
import { assertAccess } from '../../edge/authentication/bearer.guard.js';
import type { CursorCipher, ListIdentity } from '../../edge/input/cursor-cipher.js';
import { Budget } from './budget.js';
import type { GraphqlContext } from './context.js';
import type { Link } from '../schema/links.js';
import { batchSizeOf } from '../documents/weigh.js';
import { entityTagValues } from '../documents/limits.js';

type Item = Readonly<Record<string, string>>;

/** What the executions of all requests share. */
export interface ExecutionServices {
  readonly cursors: CursorCipher;
  readonly send: (message: AnyRequest, payload: object) => Promise<unknown>;
  /** The fields of a message that are path parameters of its REST route. */
  readonly pathFieldsOf: (message: AnyRequest) => readonly string[];
  readonly measure: <T>(field: string, work: () => Promise<T>) => Promise<T>;
}

/** The context of the resolvers of one request. */
export class RequestExecution implements GraphqlContext {
  readonly budget = new Budget();
  private readonly loaders = new Map<Link['batchRead'], DataLoader<string, object | undefined>>();
  private readonly entityTags = new WeakMap<object, string>();

  /** `scope` is that of the request, with the `Idempotency-Key` and the preconditions, which only commands get. */
  constructor(
    private readonly services: ExecutionServices,
    private readonly principal: Principal | undefined,
    private readonly scope: MessageScope,
  ) {}

  get cursors(): CursorCipher {
    return this.services.cursors;
  }

  get measure(): ExecutionServices['measure'] {
    return this.services.measure;
  }

  async send(message: AnyRequest, payload: object): Promise<unknown> {
    assertAccess(message.access, this.principal);
    this.budget.take('messages', 1);
    const scope = message.kind === 'command' ? this.scope : withoutConditions(this.scope);
    return runInScope(scope, () => this.services.send(message, payload));
  }

  loaderOf(batchRead: Link['batchRead']): DataLoader<string, object | undefined> {
    let loader = this.loaders.get(batchRead);
    if (!loader) {
      loader = new DataLoader((keys) => this.load(batchRead, keys), {
        maxBatchSize: batchSizeOf(batchRead),
      });
      this.loaders.set(batchRead, loader);
    }
    return loader;
  }

  listOf(message: AnyRequest, filters: object): ListIdentity {
    const inPath = new Set(this.services.pathFieldsOf(message));
    const values = Object.entries(filters).map(([name, value]) => [name, String(value)] as const);
    return {
      pattern: message.pattern,
      params: Object.fromEntries(values.filter(([name]) => inPath.has(name))),
      query: Object.fromEntries(values.filter(([name]) => !inPath.has(name))),
    };
  }

  entityTagOf(payload: PayloadClass<object>, source: object): string {
    let tag = this.entityTags.get(source);
    if (tag === undefined) {
      this.budget.take('values', entityTagValues);
      tag = entityTag(payload, source);
      this.entityTags.set(source, tag);
    }
    this.budget.take('characters', tag.length);
    return tag;
  }

  private async load(batchRead: Link['batchRead'], keys: readonly string[]): Promise<(object | undefined)[]> {
    const { batch } = batchRead;
    const byKey = new Map<string, Item>();
    for (let remaining = keys; remaining.length > 0;) {
      const payload = payloadFor(batchRead, remaining);
      const response = (await this.send(batchRead, payload)) as Readonly<Record<string, unknown>>;
      for (const item of response['items'] as readonly Item[]) byKey.set(item[batch.keyField]!, item);
      remaining =
        batch.remainingField === undefined ? [] : (response[batch.remainingField] as readonly string[]);
    }
    return keys.map((key) => byKey.get(key));
  }
}

function payloadFor({ request: Request, batch }: Link['batchRead'], keys: readonly string[]): object {
  return Object.assign(new Request(), { [batch.keysField]: keys });
}

function withoutConditions(scope: MessageScope): MessageScope {
  const { idempotencyKey: _, ifMatch: __, ifNoneMatch: ___, ...headers } = scope.headers;
  return { ...scope, headers };
}
