import type { Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import {
  PATTERN_EXTRAS_METADATA,
  PATTERN_HANDLER_METADATA,
  PATTERN_METADATA,
} from '@nestjs/microservices/constants.js';
import { PatternHandler } from '@nestjs/microservices/enums/pattern-handler.enum.js';
import type { HandlerMetadata } from '#kernel/messaging';
import type { ModuleScan } from './module-scan.js';

export interface AssignedHandlers {
  /** Patterns of the declared requests that are handled here. */
  readonly requests: readonly string[];
  /** Patterns of the events that are subscribed to here, including those of plain Nest handlers. */
  readonly events: readonly string[];
  readonly problems: readonly string[];
}

interface AssignedHandler {
  readonly pattern: string;
  readonly isEvent: boolean;
  readonly metadata: HandlerMetadata;
}

/**
 * Adds the owning context to the metadata of every message handler, so that transports can serve each context
 * separately. Reports handlers for requests of another context, and requests with several handlers.
 */
export function assignHandlersToContexts(hosted: Readonly<Record<string, ModuleScan>>): AssignedHandlers {
  const handlers = Object.entries(hosted).flatMap(([context, { controllers }]) =>
    controllers.flatMap((controller) => assignHandlersOf(controller, context)),
  );
  const requests = handlers.filter(({ metadata, isEvent }) => metadata.message && !isEvent);
  const events = handlers.filter(({ isEvent }) => isEvent);
  const foreign = requests.filter(({ pattern, metadata }) => !pattern.startsWith(`${metadata.context}.`));
  const duplicates = requests.filter(
    ({ pattern }, i) => requests.findIndex((each) => each.pattern === pattern) !== i,
  );
  return {
    requests: requests.map(({ pattern }) => pattern),
    events: [...new Set(events.map(({ pattern }) => pattern))],
    problems: [
      ...foreign.map(
        ({ pattern, metadata }) =>
          `${metadata.name} in ${metadata.context} handles ${pattern}, which belongs to another context.`,
      ),
      ...duplicates.map(({ pattern }) => `${pattern} has more than one handler.`),
    ],
  };
}

function assignHandlersOf(controller: Type, context: string): AssignedHandler[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((method) => {
    const handler = prototype[method]!;
    const patterns = (Reflect.getMetadata(PATTERN_METADATA, handler) ?? []) as unknown[];
    if (patterns.length === 0) return [];
    const declared = (Reflect.getMetadata(PATTERN_EXTRAS_METADATA, handler) ?? {}) as HandlerMetadata;
    const metadata = { ...declared, context, name: `${controller.name}.${method}` };
    Reflect.defineMetadata(PATTERN_EXTRAS_METADATA, metadata, handler);
    const isEvent = Reflect.getMetadata(PATTERN_HANDLER_METADATA, handler) === PatternHandler.EVENT;
    return patterns.map((pattern) => ({ pattern: String(pattern), isEvent, metadata }));
  });
}
