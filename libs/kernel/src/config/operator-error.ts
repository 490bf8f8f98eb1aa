/** An error that the operator can fix. Its message is complete; it is reported without a stack trace. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
