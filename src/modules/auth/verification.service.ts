import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { keyedHash } from '../../platform/keyed-hash.js';
import { Mail } from '../../platform/mail/index.js';
import { InvalidCode, TooManyCodes } from './auth.errors.js';
import { verificationLetter } from './letters/verification-letter.js';
import { VerificationsRepository } from './verifications.repository.js';

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
    const started = await this.verifications.startCode(email, codeHmac);
    if (!started) throw new TooManyCodes(await this.verifications.secondsUntilNextCode(email));

    try {
      await this.mail.send(verificationLetter(email, code));
    } catch (error) {
      await this.verifications.withdrawCode(email, codeHmac);
      throw error;
    }
  }

  /** Exchanges a right code for a token that is good for one key. */
  async verify(email: string, code: string): Promise<string> {
    await this.checkCode(email, code);
    await this.spendCode(email, code);

    const token = randomBytes(24).toString('base64url');
    await this.verifications.markVerified(email, this.hashToken(email, token));
    return token;
  }

  /** Counts a try and throws unless the code is right. Stands outside transactions: a roll-back must not uncount. */
  async checkCode(email: string, code: string): Promise<void> {
    const expected = await this.verifications.countTry(email);
    if (expected === null || !timingSafeEqual(expected, this.hashCode(email, code))) throw new InvalidCode();
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
