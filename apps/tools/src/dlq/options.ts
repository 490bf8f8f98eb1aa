import { readCommandLine, UsageError } from '#process';
import { databaseVariables, redisVariables } from '../cli/environment.js';

export type DeadLetterCommand =
  | { readonly kind: 'list' }
  | { readonly kind: 'show'; readonly id: string }
  | { readonly kind: 'replay' | 'discard'; readonly ids: readonly string[] | 'all' };

const command = 'npm run dlq';

/** @throws UsageError */
export function readCommand(args?: string[]): DeadLetterCommand {
  const { values, positionals } = readCommandLine(
    {
      command,
      purpose: 'Lists, shows, delivers again and deletes messages that a subscriber could not process.',
      forms: ['list', 'show <id>', 'replay <id> … | --all', 'discard <id> … | --all'],
      positionals: {
        list: 'Lists all dead letters, oldest first.',
        show: 'Shows a dead letter with its body.',
        replay: 'Delivers dead letters again to the subscriber that failed.',
        discard: 'Deletes dead letters permanently.',
      },
      options: { all: { type: 'boolean', description: 'Selects all dead letters.', default: false } },
      environment: { ...databaseVariables, ...redisVariables },
      example: 'replay orders/7',
    },
    args,
  );
  const [kind, ...ids] = positionals;
  if (kind === 'list') {
    if (ids.length > 0) throw new UsageError(command, 'The command list has no ids.');
    return { kind };
  }
  if (kind === 'show') {
    if (ids.length !== 1) throw new UsageError(command, 'The command show requires one id.');
    return { kind, id: ids[0]! };
  }
  if (kind !== 'replay' && kind !== 'discard') {
    const problem = kind === undefined ? 'The command is missing.' : `Unknown command '${kind}'.`;
    throw new UsageError(command, problem);
  }
  if (values.all === ids.length > 0)
    throw new UsageError(command, `The command ${kind} requires either ids or --all.`);
  return { kind, ids: values.all ? 'all' : ids };
}
