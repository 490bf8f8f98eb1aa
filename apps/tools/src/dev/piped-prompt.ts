import { createInterface } from 'node:readline';
import { start, type REPLServer } from 'node:repl';
import { PassThrough } from 'node:stream';

/**
 * Starts a prompt that reads `source`, which is not a terminal. It receives a line when it has printed the result of the
 * previous one: on its own, Node's prompt evaluates lines while it awaits a statement, and ends before it has printed all
 * results.
 */
export function startPipedPrompt(source: NodeJS.ReadableStream, output: NodeJS.WritableStream): REPLServer {
  const lines = createInterface({ input: source })[Symbol.asyncIterator]();
  const input = new PassThrough();
  const prompt = start({ prompt: '', input, output, terminal: false });
  let isReading = false;
  const readLine = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    const { done, value } = await lines.next();
    isReading = false;
    if (done) input.end();
    else input.write(`${value}\n`);
  };
  // Called when the prompt is ready for the next line.
  prompt.displayPrompt = () => void readLine();
  void readLine();
  return prompt;
}
