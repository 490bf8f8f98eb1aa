import { Injectable } from '@nestjs/common';
import type { RouteOptions } from 'fastify';

interface Address {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Which methods each address answers, so that a wrong method can be told from a wrong address. */
@Injectable()
export class RouteTable {
  /** By path, in the router's syntax. */
  readonly addresses = new Map<string, Address>();

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const address = this.addresses.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const each of [method].flat()) address.methods.add(each);
    this.addresses.set(url, address);
  }

  /** `target` is a path that may be followed by a query. */
  methodsAt(target: string): string[] {
    const [path = ''] = target.split('?');
    const found = [...this.addresses.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', String.raw`\.`)));
  return new RegExp(`^${parts.join('/')}$`);
}
