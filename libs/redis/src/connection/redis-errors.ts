/** The server that holds the key is disconnected: the command was not sent. */
export class NotConnectedError extends Error {}

/** Whether Redis replied that it did not execute the command. */
export function isRejected(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError';
}

/** Whether the command was not sent. */
export function isUnsent(error: unknown): boolean {
  return (
    error instanceof NotConnectedError ||
    (error instanceof Error && error.message.startsWith("Stream isn't writeable"))
  );
}

/** Whether the consumer group does not exist, because Redis has lost its data. */
export function isMissingGroup(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOGROUP');
}
