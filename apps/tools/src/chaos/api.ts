import type { Answer } from './answer.js';

const patienceMs = 10_000;

/** The shop as one customer reaches it. Never rejects: no answer is an answer too. */
export class Api {
  constructor(
    private readonly nextUrl: () => string,
    private readonly token?: string,
  ) {}

  signedIn(token: string): Api {
    return new Api(this.nextUrl, token);
  }

  async send(method: string, path: string, body?: object, headers: object = {}): Promise<Answer> {
    const from = performance.now();
    try {
      const response = await fetch(new URL(path, this.nextUrl()), {
        method,
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      return { status: response.status, body: answer, took: performance.now() - from };
    } catch (error) {
      return { status: 0, body: reasonIn(error), took: performance.now() - from };
    }
  }

  /** Again and again, until it is answered with this status. */
  async insist(
    status: number,
    method: string,
    path: string,
    body?: object,
  ): Promise<Record<string, unknown>> {
    let answer: Answer;
    for (let attempt = 0; attempt < 50; attempt++) {
      answer = await this.send(method, path, body);
      if (answer.status === status) return answer.body;
    }
    throw new Error(`${method} ${path} was answered ${answer!.status}: ${JSON.stringify(answer!.body)}`);
  }
}

/** Where nobody listened, nothing was sent. */
function reasonIn(error: unknown): Record<string, unknown> {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === 'ECONNREFUSED' ? { code: 'not-sent' } : {};
}
