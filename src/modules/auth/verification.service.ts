import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { keyedHash } from '../../platform/keyed-hash.js';
import { Mail } from '../../platform/mail/index.js';
import { InvalidCode, TooManyCodes } from './auth.errors.js';
import { verificationLetter } from './letters/verification-letter.js';
import { VerificationsRepository } from './verifications.repository.js';

const HMAC_BYTES = 32;

/** Proves that an address belongs to who is calling. Knows nothing of accounts, so it can't tell who has one. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly verifications: VerificationsRepository,
    private readonly mail: Mail,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async sendCode(email: string): Promise<void> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const codeHmac = this.hashCode(email, code);
    await this.verifications.forgetOld();
    const started = await this.verifications.startCode(email, codeHmac);
    if (!started) throw new TooManyCodes(await this.verifications.secondsUntilNextCode(email));

    try {
      await this.mail.send(verificationLetter(email, code));
    } catch (error) {
      await this.verifications.withdrawCode(email, codeHmac);
      throw error;
    }
  }

  /**
   * Leaves the traces of `sendCode` without a mail: no code matches what is recorded. So what follows, such as the
   * limit on mails, does not tell an address that was mailed from one that was not.
   */
  async pretendToSendCode(email: string): Promise<void> {
    await this.verifications.forgetOld();
    await this.verifications.startCode(email, randomBytes(HMAC_BYTES), { keepsCurrent: true });
  }

  /** Exchanges a right code for a token that is good for one key. */
  async verify(email: string, code: string): Promise<string> {
    await this.checkCode(email, code);

    const token = randomBytes(24).toString('base64url');
    const isExchanged = await this.verifications.exchangeCode(
      email,
      this.hashCode(email, code),
      this.hashToken(email, token),
    );
    if (!isExchanged) throw new InvalidCode();
    return token;
  }

  /** Counts a try and throws unless the code is right. Stands outside transactions: a roll-back must not uncount. */
  async checkCode(email: string, code: string): Promise<void> {
    const given = this.hashCode(email, code);
    const expected = await this.verifications.countTry(email);
    if (expected === null || !timingSafeEqual(expected, given)) throw new InvalidCode();
  }

  /** A code that was right works once, whoever else has it in hand. */
  async spendCode(email: string, code: string): Promise<void> {
    if (!(await this.verifications.spendCode(email, this.hashCode(email, code)))) throw new InvalidCode();
  }

  spendVerification(email: string, token: string | undefined): Promise<boolean> {
    return this.verifications.spendVerification(
      email,
      token === undefined ? null : this.hashToken(email, token),
    );
  }

  private hashCode(email: string, code: string): Buffer {
    return keyedHash(this.env.SECRET, 'code', `${email}\0${code}`);
  }

  private hashToken(email: string, token: string): Buffer {
    return keyedHash(this.env.SECRET, 'verification-token', `${email}\0${token}`);
  }
}
