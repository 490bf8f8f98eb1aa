/** Something that whoever runs the program can put right. Its message says all there is to know; no stack helps. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
