import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { type Actor, AuditService } from '../audit/index.js';
import { CreditsService } from '../credits/index.js';
import { type IssuedKey, KeysService, type Mode } from '../keys/index.js';
import type { IssueKeyResponse } from './dto/responses.js';

export interface OpenedAccount {
  id: string;
  /** Null where the account was there already. */
  firstKeys: Record<Mode, IssuedKey> | null;
}

/** The keys an account begins with, and the one that replaces a lost one. */
@Injectable()
export class AccountKeysService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly keys: KeysService,
    private readonly credits: CreditsService,
    private readonly audit: AuditService,
  ) {}

  /** Opens the account where there is none; the account key before this one stops. Joins the transaction. */
  async issue(email: string, actor: Actor): Promise<IssueKeyResponse> {
    const { id: accountId, isNew } = await this.accounts.open(email, actor);
    const key = await this.issueAccountKey(accountId, actor);
    const testKey = isNew ? await this.issueTestKey(accountId, actor) : null;

    return {
      api_key: key.text,
      key_prefix: key.prefix,
      credits_balance: await this.credits.available({ accountId, keyId: key.id }),
      message: 'Save this key -- it will not be shown again.',
      ...(testKey ? { test_api_key: testKey.text } : {}),
    };
  }

  /** Opens the account where there is none, with its first two keys. One that is there keeps the keys that it has. */
  async open(email: string, actor: Actor): Promise<OpenedAccount> {
    const { id, isNew } = await this.accounts.open(email, actor);
    if (!isNew) return { id, firstKeys: null };
    const live = await this.issueAccountKey(id, actor);
    return { id, firstKeys: { live, test: await this.issueTestKey(id, actor) } };
  }

  private async issueAccountKey(accountId: string, actor: Actor): Promise<IssuedKey> {
    const key = await this.keys.replaceAccountKey(accountId);
    await this.record(accountId, 'live', key, actor);
    return key;
  }

  private async issueTestKey(accountId: string, actor: Actor): Promise<IssuedKey> {
    const key = await this.keys.issue({ accountId, name: 'Test key', mode: 'test' });
    await this.record(accountId, 'test', key, actor);
    return key;
  }

  private record(accountId: string, mode: Mode, { id, prefix }: IssuedKey, actor: Actor): Promise<void> {
    return this.audit.record({
      accountId,
      mode,
      actor,
      action: 'key.issued',
      targetId: id,
      details: { prefix },
    });
  }
}
