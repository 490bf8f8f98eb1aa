import type { DeadLetter, DeadLetters } from '#kernel/messaging';

export const usage = `npm run dlq -- list                        every dead letter, the oldest first
npm run dlq -- show <id>                   all of one, its body too
npm run dlq -- replay <id>… | --all        has it tried again by who failed on it
npm run dlq -- discard <id>… | --all       forgets it for good`;

/** What to print. Throws what is wrong with the command, in words. */
export async function carryOut(
  words: readonly string[],
  all: boolean,
  letters: DeadLetters,
): Promise<string> {
  const [command, ...ids] = words;
  if (command === 'list' && ids.length === 0) return tableOf(await letters.list());
  if (command === 'show' && ids.length === 1) return detailsOf(await find(ids[0]!, letters));
  if (command !== 'replay' && command !== 'discard') throw new Error(usage);
  if (all === ids.length > 0) throw new Error(usage);
  const chosen = all ? (await letters.list()).map(({ id }) => id) : ids;
  const lines: string[] = [];
  for (const id of chosen)
    lines.push(`${id} ${(await letters[command](id)) ? done[command] : 'is not there'}`);
  return lines.join('\n') || 'there are no dead letters';
}

const done = { replay: 'will be tried again', discard: 'is discarded' } as const;

async function find(id: string, letters: DeadLetters): Promise<DeadLetter> {
  const letter = (await letters.list()).find((each) => each.id === id);
  if (!letter) throw new Error(`no dead letter here has the id ${id}`);
  return letter;
}

function tableOf(letters: readonly DeadLetter[]): string {
  const line = ({ id, at, pattern, aggregateId, tries, reason }: DeadLetter): string =>
    `${id}  ${at}  ${pattern}  of ${aggregateId}  after ${tries} tries: ${reason.split('\n', 1)[0]}`;
  return letters.map(line).join('\n') || 'there are no dead letters';
}

function detailsOf(letter: DeadLetter): string {
  return JSON.stringify(letter, undefined, 2);
}
