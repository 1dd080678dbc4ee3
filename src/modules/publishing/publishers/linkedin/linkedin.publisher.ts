import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../../../config/index.js';
import {
  AnswerLost,
  RequestNotSent,
  type ServiceAnswer,
  ServiceClient,
} from '../../../../platform/outbound/index.js';
import { AccessTokens, type MemberAccess, NoConsent, TokenUnavailable } from '../../../connections/index.js';
import { toLittleText } from '../../../posts/index.js';
import type { ClaimedPost, PublicationOutcome } from '../../publication.js';
import { type LeaveToSend, Publisher } from '../publisher.port.js';
import { postsRequest } from './posts-request.js';
import { readAnswer, VERSION_ENDED } from './read-answer.js';

/** Through LinkedIn's official Posts API, with the member's own consent. */
@Injectable()
export class LinkedInPublisher extends Publisher {
  private readonly log = new Logger(LinkedInPublisher.name);
  readonly name = 'linkedin';
  readonly isOwnDatabase = false;

  constructor(
    private readonly tokens: AccessTokens,
    private readonly client: ServiceClient,
    @Inject(ENV) private readonly env: Env,
  ) {
    super();
  }

  textOf(content: string): string {
    return toLittleText(content);
  }

  async publish(post: ClaimedPost, leave: LeaveToSend): Promise<PublicationOutcome> {
    try {
      const access = await this.tokens.current(post.account_id);
      const outcome = await this.send(post, access, leave);
      if (outcome) return outcome;

      // The token was refused, which published nothing: once with another.
      const renewed = await this.tokens.replace(post.account_id, access.version);
      return (await this.send(post, renewed, leave)) ?? tokenRefused();
    } catch (error) {
      return withoutAnswer(error);
    }
  }

  /** Null when the token was refused. */
  private async send(
    { content }: ClaimedPost,
    { memberUrn, accessToken }: MemberAccess,
    leave: LeaveToSend,
  ): Promise<PublicationOutcome | null> {
    const body = postsRequest(memberUrn, this.textOf(content));
    await leave();
    return this.noticed(readAnswer(await this.post(accessToken, body)));
  }

  /** No post will get through any more until the operator changes the setting. */
  private noticed(outcome: PublicationOutcome | null): PublicationOutcome | null {
    if (outcome?.kind === 'failed' && outcome.code === VERSION_ENDED)
      this.log.error(`LinkedIn has ended version ${this.env.LINKEDIN_VERSION}: set LINKEDIN_VERSION anew`);
    return outcome;
  }

  private post(accessToken: string, body: string): Promise<ServiceAnswer> {
    const headers = {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'linkedin-version': this.env.LINKEDIN_VERSION ?? '',
      'x-restli-protocol-version': '2.0.0',
    };
    const url = new URL('/rest/posts', this.env.LINKEDIN_API_BASE).href;
    return this.client.ask({ method: 'POST', url, headers, body });
  }
}

function withoutAnswer(error: unknown): PublicationOutcome {
  const none = { httpStatus: null, afterSeconds: null };
  if (error instanceof AnswerLost)
    return { kind: 'unknown', code: 'answer_lost', message: error.message, httpStatus: null };
  if (error instanceof RequestNotSent)
    return { kind: 'put_off', code: 'not_reached', message: error.message, ...none };
  if (error instanceof NoConsent)
    return { kind: 'put_off', code: 'not_connected', message: error.message, ...none };
  if (error instanceof TokenUnavailable)
    return { kind: 'put_off', code: 'token_unavailable', message: error.message, ...none };
  throw error;
}

function tokenRefused(): PublicationOutcome {
  const message = 'LinkedIn took neither the old nor the renewed token; connect the member again';
  return { kind: 'failed', code: 'token_refused', message, httpStatus: 401 };
}
