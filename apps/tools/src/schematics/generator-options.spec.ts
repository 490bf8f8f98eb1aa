import { describe, expect, it } from '@jest/globals';
import { UsageError } from '#process';
import { readGeneratorOptions } from './generator-options.js';

describe('npm run g', () => {
  it('passes names and options to the schematic', () => {
    expect(readGeneratorOptions(['message', 'orders.count-orders', '--no-route', '--dry-run'])).toEqual({
      schematic: 'message',
      options: { name: 'orders.count-orders', route: false, 'dry-run': true },
    });
    expect(readGeneratorOptions(['migration', 'products', 'add-brand'])).toEqual({
      schematic: 'migration',
      options: { name: 'products', path: 'add-brand', route: true },
    });
  });

  it.each([
    [['--dry-run'], 'The kind to generate is missing.'],
    [['resource', 'shop'], "'resource' cannot be generated: it must be one of message, context, migration."],
    [['toString'], "'toString' cannot be generated: it must be one of message, context, migration."],
    [['message'], 'The argument <context>.<message> of message is missing.'],
    [['migration', 'products'], 'The argument <name> of migration is missing.'],
    [['context', 'gift', 'cards'], "Unexpected argument 'cards'."],
    [['context', 'reviews', '--no-route'], 'Only a message has the option --no-route.'],
    [['context', 'reviews', '--dryrun'], "Unknown option '--dryrun'."],
  ])('rejects %j with a sentence', (args, sentence) => {
    expect(() => readGeneratorOptions(args)).toThrow(new UsageError('npm run g', sentence));
  });
});
