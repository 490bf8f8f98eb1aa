import type { DeadLetter, DeadLetters } from '#kernel/messaging';
import { escapeControlCharacters } from '#contracts/compatibility';
import type { DeadLetterCommand } from './options.js';

/**
 * Executes a command and returns its output. Control characters are escaped as in JSON: any context can write dead letters of
 * its own.
 */
export async function runCommand(command: DeadLetterCommand, deadLetters: DeadLetters): Promise<string> {
  if (command.kind === 'list') return formatTable(await deadLetters.list());
  if (command.kind === 'show') return formatDetails(await find(command.id, deadLetters));
  const { kind, ids } = command;
  const selected = ids === 'all' ? (await deadLetters.list()).map(({ id }) => id) : ids;
  const lines: string[] = [];
  for (const id of selected)
    lines.push(
      escapeControlCharacters(`${id} ${(await deadLetters[kind](id)) ? succeeded[kind] : 'not found'}`),
    );
  return lines.join('\n') || noDeadLetters;
}

const noDeadLetters = 'no dead letters';
const succeeded = { replay: 'queued for replay', discard: 'discarded' } as const;

async function find(id: string, deadLetters: DeadLetters): Promise<DeadLetter> {
  const deadLetter = (await deadLetters.list()).find((each) => each.id === id);
  if (!deadLetter) throw new Error(`dead letter ${id} not found`);
  return deadLetter;
}

function formatTable(deadLetters: readonly DeadLetter[]): string {
  const lineOf = ({ id, failedAt, pattern, aggregateId, attempts, reason }: DeadLetter): string =>
    `${id}  ${failedAt}  ${pattern}  aggregate=${aggregateId}  attempts=${attempts}  ${reason.split('\n', 1)[0]}`;
  return deadLetters.map((each) => escapeControlCharacters(lineOf(each))).join('\n') || noDeadLetters;
}

function formatDetails(deadLetter: DeadLetter): string {
  return JSON.stringify(deadLetter, undefined, 2).split('\n').map(escapeControlCharacters).join('\n');
}
