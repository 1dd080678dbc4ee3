import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Mail, MailUnavailable } from '../../platform/mail/index.js';
import { ConnectAttemptsRepository } from './connect-attempts.repository.js';
import { endingLetter } from './letters/ending-letter.js';
import { Renewals } from './renewals.js';
import { RenewalsRepository, type Warning } from './renewals.repository.js';

/** What it looks for is days away. */
const KEEP_EVERY_MS = 60_000;

/** A mail that could not be sent, or a process that was lost with it, is made up for after this. */
const MAIL_AGAIN_SECONDS = 15 * 60;
const MAILS_AT_ONCE = 20;

/** Renews tokens ahead of their end, and writes to the owner where that can't be done. Runs where mail is sent. */
@Injectable()
export class ConnectionKeeper {
  private readonly log = new Logger(ConnectionKeeper.name);

  constructor(
    private readonly renewals: Renewals,
    private readonly rows: RenewalsRepository,
    private readonly attempts: ConnectAttemptsRepository,
    private readonly mail: Mail,
  ) {}

  @Interval(KEEP_EVERY_MS)
  async keep(): Promise<void> {
    for (const work of [() => this.renewals.renewDue(), () => this.warn(), () => this.attempts.deleteOld()]) {
      await work().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : error;
        this.log.warn(`The sweep of connections failed and will be repeated: ${reason}`);
      });
    }
  }

  /** Once for each connection, when its mail was taken. */
  async warn(): Promise<void> {
    for (const warning of await this.rows.takeWarnings(MAILS_AT_ONCE, MAIL_AGAIN_SECONDS))
      await this.tell(warning);
  }

  private async tell(warning: Warning): Promise<void> {
    try {
      await this.mail.send(endingLetter(warning));
    } catch (error) {
      // It was reported already. The row says when to try again, and one address does not hold up the others.
      if (error instanceof MailUnavailable) return;
      throw error;
    }
    await this.rows.markWarned(warning.account_id);
  }
}
