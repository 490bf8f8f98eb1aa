import supertest from 'supertest';
import { cleaveClient } from '#client';
import { expectDocumented } from './documented.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options' | 'head';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when there is none. */
  readonly body: unknown;
}

type Headings = Readonly<Record<string, string>>;

/** Somebody who uses the API over HTTP; signed in when there is an access token. */
export class Visitor {
  /** The API as its document has it, one attempt each. */
  readonly api = cleaveClient({
    baseUrl: 'http://shop.test',
    fetch: (request) => this.carry(request),
    retries: { attempts: 1 },
  });

  constructor(
    private readonly nextUrl: () => string,
    private readonly accessToken?: string,
  ) {}

  signedIn(accessToken: string): Visitor {
    return new Visitor(this.nextUrl, accessToken);
  }

  /** Anything, whether the API has it or not. */
  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** Anything, whether the API would take it or not. */
  post(path: string, body: unknown): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body));
  }

  /** Sends a body as it is, for what JSON.stringify would not write. Fails where the answer is not as documented. */
  async send(method: string, path: string, body?: string, headers: Headings = {}): Promise<Answer> {
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

  private async carry(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const body = request.body ? await request.text() : undefined;
    const headers = Object.fromEntries(request.headers);
    const { text, ...answer } = await this.send(request.method, pathname + search, body, headers);
    return new Response(text || null, answer);
  }
}
