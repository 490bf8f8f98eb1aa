import { Injectable } from '@nestjs/common';
import type { RouteOptions } from 'fastify';

interface PathEntry {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** The methods registered for each path; distinguishes 405 Method Not Allowed from 404 Not Found. */
@Injectable()
export class RouteTable {
  /** By path, in the router's syntax. */
  readonly paths = new Map<string, PathEntry>();

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const entry = this.paths.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const each of [method].flat()) entry.methods.add(each);
    this.paths.set(url, entry);
  }

  /** Sorted methods that are registered for `url`, a path with an optional query; empty if no route matches. */
  methodsFor(url: string): string[] {
    const [path = ''] = url.split('?');
    const matches = [...this.paths.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(matches.flatMap(({ methods }) => [...methods]))].sort();
  }
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', String.raw`\.`)));
  return new RegExp(`^${parts.join('/')}$`);
}
