import { OperatorError } from '#kernel/config';

/** Arguments that a command does not accept. Programs exit with code 2 for it. */
export class UsageError extends OperatorError {
  override readonly name = 'UsageError';

  /** `command`: as in its declaration, such as `npm run seed`. */
  constructor(command: string, message: string) {
    super(`${message}\nUsage: ${commandWith(command, '--help')}`);
  }
}

/** npm passes on what follows `--`. */
export function commandWith(command: string, args: string): string {
  if (args === '') return command;
  return command.startsWith('npm run ') ? `${command} -- ${args}` : `${command} ${args}`;
}
