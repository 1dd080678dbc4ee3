import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { type ServiceAnswer, ServiceClient } from '../../../platform/outbound/index.js';
import type { Member, Tokens } from '../connection.js';
import { OAuthRefused, OAuthUnavailable } from './oauth.errors.js';
import { readMember, readTokens } from './oauth-answers.js';

/** Who the member is, and leave to post in the member's name. Nothing is read beyond that. */
const SCOPES = 'openid profile w_member_social';

export const CALLBACK_PATH = '/oauth/linkedin/callback';

/** LinkedIn's side of the consent: docs/publishing.md tells the flow. */
@Injectable()
export class LinkedInOAuth {
  constructor(
    private readonly client: ServiceClient,
    @Inject(ENV) private readonly env: Env,
  ) {}

  get isConfigured(): boolean {
    return this.env.LINKEDIN_CLIENT_ID !== undefined;
  }

  /** Where the member's browser goes to consent. */
  consentUrl(state: string): string {
    const url = new URL('/oauth/v2/authorization', this.env.LINKEDIN_OAUTH_BASE);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: this.env.LINKEDIN_CLIENT_ID ?? '',
      redirect_uri: this.redirectUri,
      state,
      scope: SCOPES,
    }).toString();
    return url.href;
  }

  /** Throws `OAuthRefused` or `OAuthUnavailable`, as the others do. */
  exchange(code: string): Promise<Tokens> {
    return this.askForTokens({ grant_type: 'authorization_code', code, redirect_uri: this.redirectUri });
  }

  renew(refreshToken: string): Promise<Tokens> {
    return this.askForTokens({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  async member(accessToken: string): Promise<Member> {
    const url = new URL('/v2/userinfo', this.env.LINKEDIN_API_BASE).href;
    const headers = { authorization: `Bearer ${accessToken}`, accept: 'application/json' };
    return readMember(await this.ask('GET', url, headers));
  }

  private get redirectUri(): string {
    return `${this.env.PUBLIC_URL}${CALLBACK_PATH}`;
  }

  private async askForTokens(grant: Record<string, string>): Promise<Tokens> {
    const url = new URL('/oauth/v2/accessToken', this.env.LINKEDIN_OAUTH_BASE).href;
    const body = new URLSearchParams({
      ...grant,
      client_id: this.env.LINKEDIN_CLIENT_ID ?? '',
      client_secret: this.env.LINKEDIN_CLIENT_SECRET ?? '',
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    return readTokens(await this.ask('POST', url, headers, body));
  }

  private async ask(
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<ServiceAnswer> {
    const answer = await this.client
      .ask({ method, url, headers, ...(body === undefined ? {} : { body }) })
      .catch((error: Error) => {
        throw new OAuthUnavailable(error.message);
      });
    if (answer.status === 200) return answer;
    const isFinal = answer.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status);
    // What LinkedIn says of it may repeat the code or the token, so only the status is told.
    throw new (isFinal ? OAuthRefused : OAuthUnavailable)(`LinkedIn answered ${answer.status}`);
  }
}
