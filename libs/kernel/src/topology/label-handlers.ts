import type { Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { PATTERN_EXTRAS_METADATA, PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import type { HandlerLabel } from '#kernel/messaging';
import type { Inventory } from './inventory.js';

export interface LabelledHandlers {
  /** Patterns of the declared requests that are answered here. */
  readonly requests: readonly string[];
  /** Patterns of the declared events that are listened to here. */
  readonly events: readonly string[];
  readonly problems: readonly string[];
}

interface Found {
  readonly pattern: string;
  readonly label: HandlerLabel;
}

/**
 * Notes on every message handler which context it belongs to, so that a transport can serve each context apart,
 * and reports handlers that answer for somebody else.
 */
export function labelHandlers(hosted: Readonly<Record<string, Inventory>>): LabelledHandlers {
  const found = Object.entries(hosted).flatMap(([context, { controllers }]) =>
    controllers.flatMap((controller) => labelController(controller, context)),
  );
  const requests = found.filter(({ label }) => label.message && label.message.kind !== 'event');
  const events = found.filter(({ label }) => label.message?.kind === 'event');
  const foreign = requests.filter(({ pattern, label }) => !pattern.startsWith(`${label.context}.`));
  const doubled = requests.filter(
    ({ pattern }, i) => requests.findIndex((each) => each.pattern === pattern) !== i,
  );
  return {
    requests: requests.map(({ pattern }) => pattern),
    events: [...new Set(events.map(({ pattern }) => pattern))],
    problems: [
      ...foreign.map(
        ({ pattern, label }) => `${label.name} in ${label.context} answers ${pattern}, which is not its own.`,
      ),
      ...doubled.map(({ pattern }) => `${pattern} has more than one handler.`),
    ],
  };
}

function labelController(controller: Type, context: string): Found[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((method) => {
    const handler = prototype[method]!;
    const patterns = (Reflect.getMetadata(PATTERN_METADATA, handler) ?? []) as unknown[];
    if (patterns.length === 0) return [];
    const declared = (Reflect.getMetadata(PATTERN_EXTRAS_METADATA, handler) ?? {}) as HandlerLabel;
    const label = { ...declared, context, name: `${controller.name}.${method}` };
    Reflect.defineMetadata(PATTERN_EXTRAS_METADATA, label, handler);
    return patterns.map((pattern) => ({ pattern: String(pattern), label }));
  });
}
