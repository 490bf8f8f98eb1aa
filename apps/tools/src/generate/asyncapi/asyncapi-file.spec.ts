import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Controller, Module } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { command, contract, event, failure, Id, Integer } from '#contracts/definition';
import { ContractsModule, On } from '#kernel/messaging';
import { describeSystem } from '../system-description.js';
import { asyncApiFile } from './asyncapi-file.js';

class FeedAnimal {
  @Id() readonly id!: string;
}
class HungerDetails {
  @Integer() readonly hours!: number;
}
class AnimalFedV1 {
  @Id() readonly id!: string;
}
class NotHungry extends failure('zoo.not-hungry', 'conflict', () => 'Not hungry.', {
  meaning: 'Feed it later.',
  details: HungerDetails,
}) {}

const feedAnimal = command('zoo.feed-animal', {
  summary: 'Feed an animal',
  deprecated: 'Open the larder instead.',
  request: FeedAnimal,
  failures: [NotHungry],
  access: 'zoo:feed',
  deadlineMs: 700,
});
const countAnimals = command('zoo.count-animals', { request: FeedAnimal, access: 'operator' });
const animalFed = event('zoo.animal-fed.v1', AnimalFedV1, 'An animal was fed.');
const zoo = contract('zoo', { feedAnimal, countAnimals }, { animalFed });

@Controller()
class CountMeals {
  @On(animalFed)
  async handle(_: AnimalFedV1): Promise<void> {}
}

@Module({ imports: [ContractsModule.for(zoo)], controllers: [CountMeals] })
class KitchenModule {}

interface Operation {
  readonly action: string;
  readonly summary?: string;
  readonly description: string;
  readonly channel: unknown;
  readonly messages: { $ref: string }[];
}

interface Channel {
  readonly parameters: Readonly<Record<string, { readonly default?: string; readonly enum?: string[] }>>;
  readonly messages: Readonly<Record<string, { readonly payload: Frame }>>;
}

interface Frame {
  readonly properties: Readonly<Record<string, { readonly oneOf?: unknown[] }>>;
}

interface AsyncApi {
  readonly operations: Record<string, Operation>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly components: { readonly schemas: Readonly<Record<string, Frame>> };
}

const example = JSON.parse(
  asyncApiFile(await describeSystem([zoo], { kitchen: KitchenModule }), '1.2.3'),
) as AsyncApi;
const committed = JSON.parse(readFileSync('docs/generated/asyncapi.json', 'utf8')) as AsyncApi;

/** The remarks of the AsyncAPI parser. */
async function findProblems(document: AsyncApi): Promise<string> {
  const validate = spawn(process.execPath, [fileURLToPath(new URL('validate.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  validate.stdin.end(JSON.stringify(document));
  return text(validate.stdout);
}

describe('docs/generated/asyncapi.json', () => {
  it('is accepted by the AsyncAPI parser without any remark', async () => {
    expect(await findProblems(committed)).toBe('');
  }, 300_000);

  it('is rejected by the AsyncAPI parser if a message or a field is wrong', async () => {
    const wrongMessage = structuredClone(example);
    wrongMessage.operations['zoo.feed-animal']!.messages[0]!.$ref = '#/channels/zoo.events/messages/none';
    expect(await findProblems(wrongMessage)).toContain('invalid-ref');
    const wrongAction = structuredClone(example);
    wrongAction.operations['zoo.feed-animal'] = {
      ...wrongAction.operations['zoo.feed-animal']!,
      action: 'send-and-receive',
    };
    expect(await findProblems(wrongAction)).toContain('operations/zoo.feed-animal/action');
  }, 300_000);

  it('describes a request with its stream, frame, senders, deadline and access', () => {
    const { summary, description, channel, messages } = example.operations['zoo.feed-animal']!;
    expect(summary).toBe('Feed an animal');
    expect(description).toMatch(/^Deprecated: Open the larder instead\./);
    for (const fact of ['Access: `zoo:feed`', 'Sent by: kitchen', 'Deadline: 700 ms'])
      expect(description).toContain(fact);
    expect([channel, messages]).toEqual([
      { $ref: '#/channels/zoo.requests' },
      [{ $ref: '#/channels/zoo.requests/messages/zoo.feed-animal' }],
    ]);
    const { parameters, messages: all } = example.channels['zoo.requests']!;
    expect([parameters['zoo']?.default, parameters['caller']?.enum]).toEqual(['{zoo}', ['kitchen']]);
    expect(all['zoo.feed-animal']!.payload).toMatchObject({
      required: ['i', 'p', 'd', 'r', 't', 'h'],
      properties: { p: { const: 'zoo.feed-animal' }, d: { $ref: '#/components/schemas/FeedAnimal' } },
    });
  });

  it('describes a reply with its failures and their details', () => {
    const reply = example.channels['zoo.replies']!.messages['zoo.feed-animal.reply']!.payload.properties;
    expect(reply['e']!.oneOf).toContainEqual({ $ref: '#/components/schemas/zoo.not-hungry' });
    expect(reply['e']!.oneOf).toContainEqual({ $ref: '#/components/schemas/platform.unreachable' });
    expect(example.components.schemas['zoo.not-hungry']!.properties).toMatchObject({
      kind: { const: 'conflict' },
      details: { $ref: '#/components/schemas/HungerDetails' },
    });
  });

  it('describes an event with its publisher and subscribers', () => {
    expect(example.operations['zoo.animal-fed.v1']).toMatchObject({
      action: 'send',
      description: 'An animal was fed.',
    });
    expect(example.operations['kitchen.on.zoo.animal-fed.v1']).toMatchObject({
      action: 'receive',
      tags: [{ name: 'kitchen' }],
    });
  });

  it('omits messages of operators, which never use Redis', () => {
    expect(JSON.stringify(example)).not.toContain('count-animals');
    expect(Object.keys(example.operations)).toHaveLength(3);
  });
});
