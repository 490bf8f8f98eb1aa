import type { Send } from './retry.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/**
 * Adds the access token to every request. On a 401 it refreshes the tokens, once for all concurrent requests, and sends the
 * request again.
 */
export class Session {
  private pendingRefresh: Promise<boolean> | undefined;

  constructor(
    private readonly baseUrl: string,
    private tokens: Tokens,
    /** Called with the new tokens, to store them: the previous refresh token is no longer valid. */
    private readonly onTokensRefreshed: (tokens: Tokens) => void = () => {},
  ) {}

  authenticate(send: Send): Send {
    return async (request) => {
      const { accessToken } = this.tokens;
      const response = await send(withToken(request.clone(), accessToken));
      if (response.status !== 401) return response;
      const isRefreshed = this.tokens.accessToken !== accessToken || (await this.refreshOnce(send));
      return isRefreshed ? send(withToken(request, this.tokens.accessToken)) : response;
    };
  }

  private refreshOnce(send: Send): Promise<boolean> {
    this.pendingRefresh ??= this.refresh(send).finally(() => (this.pendingRefresh = undefined));
    return this.pendingRefresh;
  }

  private async refresh(send: Send): Promise<boolean> {
    const { refreshToken } = this.tokens;
    const response = await send(
      new Request(`${this.baseUrl.replace(/\/$/, '')}/v1/auth/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ refreshToken }),
      }),
    );
    if (!response.ok) return false;
    this.tokens = (await response.json()) as Tokens;
    this.onTokensRefreshed(this.tokens);
    return true;
  }
}

function withToken(request: Request, accessToken: string): Request {
  request.headers.set('authorization', `Bearer ${accessToken}`);
  return request;
}
