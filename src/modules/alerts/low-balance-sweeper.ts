import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Mail, MailUnavailable } from '../../platform/mail/index.js';
import { CrossingsRepository, type DueAlert } from './crossings.repository.js';
import { lowBalanceLetter } from './letters/low-balance-letter.js';

/** Soon enough for a person who reads mail, and far from the way of a charge. */
const SWEEP_EVERY_MS = 5_000;

/** Sent one after the other, so that all are well within their lease. */
const AT_A_TIME = 20;

/** Runs in every process that answers requests: whoever claims a letter sends it. */
@Injectable()
export class LowBalanceSweeper {
  private readonly log = new Logger(LowBalanceSweeper.name);
  private isSweeping = false;

  constructor(
    private readonly crossings: CrossingsRepository,
    private readonly mail: Mail,
  ) {}

  /** A sweep that takes longer than the interval is not overtaken by the next. */
  @Interval(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    try {
      await this.sweepOnce();
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      this.log.warn(`The sweep of low balances failed and will be repeated: ${reason}`);
    }
    this.isSweeping = false;
  }

  private async sweepOnce(): Promise<void> {
    await this.crossings.forgetDeletedAccounts();
    await this.crossings.rearm();
    await this.crossings.findCrossings();
    for (const due of await this.crossings.claim(AT_A_TIME)) await this.send(due);
  }

  /** Sent, then noted: of the two ways to fail, a letter that comes twice is better than one that never comes. */
  private async send(due: DueAlert): Promise<void> {
    const { email, balance, threshold } = due;
    const letter = lowBalanceLetter({ to: email, balance: Number(balance), threshold: Number(threshold) });
    try {
      await this.mail.send(letter);
    } catch (error) {
      // It was reported already. The row says when to try again, and one address does not hold up the others.
      if (error instanceof MailUnavailable) return;
      throw error;
    }
    await this.crossings.markSent(due);
  }
}
