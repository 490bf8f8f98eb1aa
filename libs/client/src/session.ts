import type { Send } from './retries.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Who the client is. Signs every request, and renews the access token once for all requests that find it expired. */
export class Session {
  private renewal: Promise<boolean> | undefined;

  constructor(
    private readonly baseUrl: string,
    private tokens: Tokens,
    /** Told of new tokens, to keep them: the old refresh token is spent. */
    private readonly onRenewal: (tokens: Tokens) => void = () => {},
  ) {}

  signing(send: Send): Send {
    return async (request) => {
      const { accessToken } = this.tokens;
      const response = await send(signed(request.clone(), accessToken));
      if (response.status !== 401) return response;
      const isRenewed = this.tokens.accessToken !== accessToken || (await this.renew(send));
      return isRenewed ? send(signed(request, this.tokens.accessToken)) : response;
    };
  }

  private renew(send: Send): Promise<boolean> {
    this.renewal ??= this.refresh(send).finally(() => (this.renewal = undefined));
    return this.renewal;
  }

  private async refresh(send: Send): Promise<boolean> {
    const { refreshToken } = this.tokens;
    const response = await send(
      new Request(new URL('/v1/auth/refresh', this.baseUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ refreshToken }),
      }),
    );
    if (!response.ok) return false;
    this.tokens = (await response.json()) as Tokens;
    this.onRenewal(this.tokens);
    return true;
  }
}

function signed(request: Request, accessToken: string): Request {
  request.headers.set('authorization', `Bearer ${accessToken}`);
  return request;
}
