import supertest from 'supertest';
import { expectDocumented } from './documented.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options' | 'head';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when there is none. */
  readonly body: Body;
}

type Headings = Readonly<Record<string, string>>;

/** Somebody who uses the API over HTTP; signed in when there is an access token. */
export class Visitor {
  constructor(
    private readonly nextUrl: () => string,
    private readonly accessToken?: string,
  ) {}

  signedIn(accessToken: string): Visitor {
    return new Visitor(this.nextUrl, accessToken);
  }

  get<Body = unknown>(path: string, headers?: Headings): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, headers);
  }

  post<Body = unknown>(path: string, body?: unknown, headers?: Headings): Promise<Answer<Body>> {
    return this.send('POST', path, JSON.stringify(body), headers);
  }

  patch<Body = unknown>(path: string, body: unknown, headers?: Headings): Promise<Answer<Body>> {
    return this.send('PATCH', path, JSON.stringify(body), headers);
  }

  /** Sends a body as it is, for what JSON.stringify would not write. Fails where the answer is not as documented. */
  async send<Body>(
    method: string,
    path: string,
    body?: string,
    headers: Headings = {},
  ): Promise<Answer<Body>> {
    const verb = method.toLowerCase() as Verb;
    const url = this.nextUrl();
    const request = supertest(url)[verb](path).redirects(5).buffer(true);
    void request.set('user-agent', 'scenarios');
    if (this.accessToken) void request.auth(this.accessToken, { type: 'bearer' });
    if (body !== undefined) void request.type('json');
    const response = await request.set(headers).send(body);
    const text = response.text ?? '';
    const answered = new Headers(response.headers as Record<string, string>);
    const isJson = /json/.test(answered.get('content-type') ?? '');
    const answer = {
      status: response.status,
      headers: answered,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
    await expectDocumented(url, { method, path }, answer);
    return answer;
  }
}

/** The body of an answer with this status; any other fails, showing what was answered instead. */
export async function expecting<Body>(status: number, answer: Promise<Answer<Body>>): Promise<Body> {
  const { status: actual, text, body } = await answer;
  if (actual !== status) throw new Error(`expected ${status}, was answered ${actual}: ${text}`);
  return body;
}
