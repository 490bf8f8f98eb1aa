import type { DeadLetter, DeadLetters } from '#kernel/messaging';

const usage = `npm run dlq -- list                        lists all dead letters, oldest first
npm run dlq -- show <id>                   shows a dead letter with its body
npm run dlq -- replay <id>… | --all        delivers dead letters again to the subscriber that failed
npm run dlq -- discard <id>… | --all       deletes dead letters permanently`;

/** Executes a command and returns its output. Throws the usage if the command is invalid. */
export async function runCommand(
  words: readonly string[],
  all: boolean,
  deadLetters: DeadLetters,
): Promise<string> {
  const [command, ...ids] = words;
  if (command === 'list' && ids.length === 0) return formatTable(await deadLetters.list());
  if (command === 'show' && ids.length === 1) return formatDetails(await find(ids[0]!, deadLetters));
  if (command !== 'replay' && command !== 'discard') throw new Error(usage);
  if (all === ids.length > 0) throw new Error(usage);
  const selected = all ? (await deadLetters.list()).map(({ id }) => id) : ids;
  const lines: string[] = [];
  for (const id of selected)
    lines.push(`${id} ${(await deadLetters[command](id)) ? succeeded[command] : 'not found'}`);
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
  const line = ({ id, failedAt, pattern, aggregateId, attempts, reason }: DeadLetter): string =>
    `${id}  ${failedAt}  ${pattern}  aggregate=${aggregateId}  attempts=${attempts}  ${reason.split('\n', 1)[0]}`;
  return deadLetters.map(line).join('\n') || noDeadLetters;
}

function formatDetails(deadLetter: DeadLetter): string {
  return JSON.stringify(deadLetter, undefined, 2);
}
