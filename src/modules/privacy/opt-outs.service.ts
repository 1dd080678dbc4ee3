import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { Database } from '../../platform/database/index.js';
import { keyedHash } from '../../platform/keyed-hash.js';
import { Mail } from '../../platform/mail/index.js';
import { InvalidLinkedInUrl, parseLinkedInUrl } from '../scraping/index.js';
import type { ConfirmOptOutRequest, OptOutRequest } from './dto/requests.js';
import type { OptOutConfirmedResponse, OptOutResponse } from './dto/responses.js';
import { optOutLetter } from './letters/opt-out-letter.js';
import { OptOutsRepository } from './opt-outs.repository.js';
import { InvalidConfirmation } from './privacy.errors.js';
import { SuppressionsService } from './suppressions.service.js';

const RECEIVED =
  'Your request was received. If you gave an e-mail address, confirm it with the code we send there; otherwise we will look at it.';
const CONFIRMED = 'Confirmed. What was stored of the profile is erased, and it will not be looked up again.';

/** Takes the wishes of people whose profiles are looked up. */
@Injectable()
export class OptOutsService {
  private readonly log = new Logger(OptOutsService.name);

  constructor(
    private readonly db: Database,
    private readonly optOuts: OptOutsRepository,
    private readonly suppressions: SuppressionsService,
    private readonly mail: Mail,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The same answer whatever is stored, listed or mailed, so that it tells nothing about the profile. */
  async request({ linkedin_url, email, message }: OptOutRequest): Promise<OptOutResponse> {
    const url = parseLinkedInUrl(linkedin_url);
    if (!url) throw new InvalidLinkedInUrl();

    const id = await this.optOuts.add(url.canonical, email ?? null, message ?? null);
    if (email) await this.mailCode(id, email, url.canonical);
    else this.log.warn('Someone asks for a profile to be left alone: see "npm run admin -- opt-outs"');
    return { message: RECEIVED };
  }

  /**
   * Whoever can read the mail is believed. That proves a person and no profile, which nothing cheap could; wrongly
   * leaving a profile alone does less harm than wrongly reading it, and the operator can undo it.
   */
  async confirm({ code }: ConfirmOptOutRequest): Promise<OptOutConfirmedResponse> {
    const request = await this.optOuts.findByCode(this.hashCode(code));
    if (!request) throw new InvalidConfirmation();

    // An old code must not bring back what the operator has undone since.
    if (!request.is_closed) await this.suppressions.suppress(request.canonical_url, 'email');
    return { message: CONFIRMED };
  }

  private async mailCode(id: string, email: string, canonicalUrl: string): Promise<void> {
    const code = randomBytes(24).toString('base64url');
    const codeHmac = this.hashCode(code);
    const started = await this.db.transaction(() => this.optOuts.startMail(id, email, codeHmac));
    if (!started) return;

    try {
      await this.mail.send(optOutLetter({ to: email, canonicalUrl, code }));
    } catch (error) {
      await this.optOuts.withdrawMail(id, codeHmac);
      throw error;
    }
  }

  private hashCode(code: string): Buffer {
    return keyedHash(this.env.SECRET, 'opt-out', code);
  }
}
