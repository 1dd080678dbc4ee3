import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** How long a code, and then the right to one key, stays good. */
const GOOD_FOR = `interval '10 minutes'`;
const MAX_TRIES = 5;
const MAX_MAILS_AN_HOUR = 5;

/** Addresses a call clears away: enough to keep up with new ones, few enough not to be felt. */
const FORGOTTEN_AT_ONCE = 20;

/** Codes on their way to addresses. Each method is one statement, so that parallel calls can't outrun a count. */
@Injectable()
export class VerificationsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Records a new code unless the address has had its mails; tries go on counting while a code is current.
   * `keepsCurrent` counts a mail as well, but leaves a current code as it is.
   */
  async startCode(email: string, codeHmac: Buffer, { keepsCurrent = false } = {}): Promise<boolean> {
    const started = await this.db.query(
      `insert into address_verifications as known
         (email, code_hmac, code_expires_at, sent_at, hour_began_at, sent_in_hour)
       values ($1, $2, now() + ${GOOD_FOR}, now(), now(), 1)
       on conflict (email) do update set
         code_hmac = case when $3 and known.code_expires_at > now()
                          then known.code_hmac else excluded.code_hmac end,
         code_expires_at = case when $3 and known.code_expires_at > now()
                                then known.code_expires_at else excluded.code_expires_at end,
         tries = case when known.code_expires_at > now() then known.tries else 0 end,
         sent_at = now(),
         hour_began_at = case when known.hour_began_at > now() - interval '1 hour'
                              then known.hour_began_at else now() end,
         sent_in_hour = case when known.hour_began_at > now() - interval '1 hour'
                             then known.sent_in_hour + 1 else 1 end
       where known.sent_at is null
          or (known.sent_at <= now() - interval '1 minute'
              and (known.sent_in_hour < ${MAX_MAILS_AN_HOUR}
                   or known.hour_began_at <= now() - interval '1 hour'))
       returning true`,
      [email, codeHmac, keepsCurrent],
    );
    return started.length > 0;
  }

  /** Whole seconds until `startCode` succeeds again. */
  async secondsUntilNextCode(email: string): Promise<number> {
    const [row] = await this.db.query<{ seconds: number }>(
      `select ceil(extract(epoch from greatest(
                sent_at + interval '1 minute',
                case when sent_in_hour >= ${MAX_MAILS_AN_HOUR} then hour_began_at + interval '1 hour' end
              ) - now()))::integer as seconds
       from address_verifications where email = $1`,
      [email],
    );
    return Math.max(1, row?.seconds ?? 1);
  }

  /** The mail did not leave: the code is void, and asking again is allowed at once. */
  async withdrawCode(email: string, codeHmac: Buffer): Promise<void> {
    await this.db.query(
      `update address_verifications
       set code_hmac = null, sent_at = null, sent_in_hour = sent_in_hour - 1
       where email = $1 and code_hmac = $2`,
      [email, codeHmac],
    );
  }

  /** Counts a try and returns what the code must match; null when no try is left or no code is current. */
  async countTry(email: string): Promise<Buffer | null> {
    const [row] = await this.db.query<{ code_hmac: Buffer }>(
      `update address_verifications set tries = tries + 1
       where email = $1 and code_hmac is not null and code_expires_at > now() and tries < ${MAX_TRIES}
       returning code_hmac`,
      [email],
    );
    return row?.code_hmac ?? null;
  }

  /** Spends a code that matched. False when it was spent or replaced meanwhile. */
  async spendCode(email: string, codeHmac: Buffer): Promise<boolean> {
    const spent = await this.db.query(
      `update address_verifications set code_hmac = null, code_expires_at = null, tries = 0
       where email = $1 and code_hmac = $2 and code_expires_at > now()
       returning true`,
      [email, codeHmac],
    );
    return spent.length > 0;
  }

  /** Spends a code that matched and leaves the right to one key behind. False as in `spendCode`. */
  async exchangeCode(email: string, codeHmac: Buffer, tokenHmac: Buffer): Promise<boolean> {
    const exchanged = await this.db.query(
      `update address_verifications
       set code_hmac = null, code_expires_at = null, tries = 0, verified_at = now(), token_hmac = $3
       where email = $1 and code_hmac = $2 and code_expires_at > now()
       returning true`,
      [email, codeHmac, tokenHmac],
    );
    return exchanged.length > 0;
  }

  /** Spends a verification, once. A token, where given, must be the one that came with it. */
  async spendVerification(email: string, tokenHmac: Buffer | null): Promise<boolean> {
    const spent = await this.db.query(
      `update address_verifications set verified_at = null, token_hmac = null
       where email = $1 and verified_at > now() - ${GOOD_FOR}
         and ($2::bytea is null or token_hmac = $2)
       returning true`,
      [email, tokenHmac],
    );
    return spent.length > 0;
  }

  /** Addresses whose limits, code and verification have all run out: nothing is left to know about them. */
  async forgetOld(): Promise<void> {
    await this.db.query(
      `delete from address_verifications where email in (
         select email from address_verifications
         where hour_began_at <= now() - interval '1 hour'
           and (code_expires_at is null or code_expires_at <= now())
           and (verified_at is null or verified_at <= now() - ${GOOD_FOR})
         limit ${FORGOTTEN_AT_ONCE} for update skip locked)`,
    );
  }
}
