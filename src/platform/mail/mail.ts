import { Inject, Injectable, Logger } from '@nestjs/common';
import { MailerService } from '@nestjs-modules/mailer';
import { ENV, type Env } from '../../config/index.js';
import { ApiError } from '../http/index.js';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

export class MailUnavailable extends ApiError {
  readonly status = 503;
  readonly code = 'mail_unavailable';

  constructor() {
    super('The mail could not be sent just now. Nothing was changed; try again shortly.', {}, 30);
  }
}

@Injectable()
export class Mail {
  private readonly log = new Logger(Mail.name);

  constructor(
    private readonly mailer: MailerService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async send(letter: Letter): Promise<void> {
    try {
      await this.mailer.sendMail({ from: this.env.MAIL_FROM, ...letter });
    } catch (error) {
      // The address stays out of the log, though servers like to quote it; the rest tells the operator enough.
      const said = (error instanceof Error ? error.message : String(error)).replaceAll(letter.to, '…');
      this.log.error(`The mail server did not take a mail: ${said}`);
      throw new MailUnavailable();
    }
  }
}
