import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { InvalidRequest } from '../../platform/http/index.js';
import { isId } from '../../platform/ids.js';
import { type AuditAction, type AuditDetail, AuditService } from '../audit/index.js';
import { CreditsService } from '../credits/index.js';
import type { KeyWithStatus } from './api-key.entity.js';
import { actorOf, type Caller } from './caller.js';
import type { CreateKeyRequest, ListKeysQuery, UpdateKeyRequest } from './dto/requests.js';
import {
  type CreatedKeyResponse,
  KeyListResponse,
  KeyResponse,
  RotatedKeyResponse,
} from './dto/responses.js';
import { endOf, KeyAuthority } from './key-authority.js';
import { InvalidKey, KeyNotActive, KeyNotFound } from './keys.errors.js';
import { KeysRepository } from './keys.repository.js';
import { KeysService } from './keys.service.js';

const SAVE_IT = 'Save this key -- it will not be shown again.';

/** What a workspace does with its own keys. */
@Injectable()
export class KeyManagementService {
  constructor(
    private readonly db: Database,
    private readonly keys: KeysRepository,
    private readonly issuer: KeysService,
    private readonly authority: KeyAuthority,
    private readonly credits: CreditsService,
    private readonly audit: AuditService,
  ) {}

  async list(caller: Caller, { limit, cursor }: ListKeysQuery): Promise<KeyListResponse> {
    const found = await this.keys.list(caller, cursor ?? null, limit + 1);
    const budgets = await this.credits.listBudgets(found.map((key) => key.lineage_id));
    return KeyListResponse.from(found, budgets, limit);
  }

  async get(caller: Caller, id: string): Promise<KeyResponse> {
    const key = isId(id) ? await this.keys.find(caller, id) : null;
    if (!key) throw new KeyNotFound();
    return KeyResponse.from(key, await this.credits.budget(key.lineage_id));
  }

  create(caller: Caller, request: CreateKeyRequest): Promise<CreatedKeyResponse> {
    const { name, mode, scopes = caller.scopes, credit_limit: creditLimit = null } = request;
    const expiresAt = request.expires_at === undefined ? endOf(caller) : instantOf(request.expires_at);

    return this.db.transaction(async () => {
      await this.holdAccount(caller);
      await this.authority.assertMayHold(caller, { mode, scopes, expiresAt, lineageId: null });
      await this.assertFuture(expiresAt);

      const { id, text } = await this.issuer.issue({
        accountId: caller.accountId,
        name,
        mode,
        scopes,
        expiresAt,
      });
      if (creditLimit !== null) await this.credits.limitSpending(id, creditLimit);

      const key = await this.get(caller, id);
      await this.record(caller, 'key.created', key, {
        prefix: key.prefix,
        scopes: key.scopes,
        credit_limit: key.credit_limit,
        expires_at: key.expires_at,
      });
      return { ...key, api_key: text, message: SAVE_IT };
    });
  }

  update(caller: Caller, id: string, request: UpdateKeyRequest): Promise<KeyResponse> {
    const { name, credit_limit: creditLimit } = request;
    const expiresAt = request.expires_at === undefined ? undefined : instantOf(request.expires_at);

    return this.db.transaction(async () => {
      const { lineage_id: lineageId } = await this.lockActive(caller, id);
      if (creditLimit !== undefined) await this.authority.assertUncapped(caller);
      if (expiresAt !== undefined) this.authority.assertMayLast(caller, expiresAt);
      if (expiresAt) await this.assertFuture(expiresAt);

      await this.keys.update(id, { name, expiresAt });
      if (creditLimit !== undefined) await this.credits.limitSpending(lineageId, creditLimit);

      const key = await this.get(caller, id);
      await this.record(caller, 'key.updated', key, changesOf(request));
      return key;
    });
  }

  /** The same key with a new text. The old text works until its grace ends. */
  rotate(caller: Caller, id: string, graceHours: number): Promise<RotatedKeyResponse> {
    return this.db.transaction(async () => {
      await this.holdAccount(caller);
      const old = await this.lockActive(caller, id);
      await this.authority.assertMayHold(caller, {
        ...old,
        expiresAt: old.expires_at,
        lineageId: old.lineage_id,
      });

      await this.keys.revoke(id, graceHours);
      const issued = await this.issuer.succeed(old);

      const [key, replaced] = [await this.get(caller, issued.id), await this.get(caller, id)];
      await this.record(caller, 'key.rotated', replaced, {
        new_key_id: key.id,
        new_prefix: key.prefix,
        grace_hours: graceHours,
      });
      return { ...key, api_key: issued.text, message: SAVE_IT, replaced_key: replaced };
    });
  }

  /** Ends a key after its grace. Repeating it changes nothing, unless it ends the key sooner. */
  revoke(caller: Caller, id: string, graceHours: number): Promise<KeyResponse> {
    return this.db.transaction(async () => {
      const before = await this.lock(caller, id);

      await this.keys.revoke(id, graceHours);

      const key = await this.get(caller, id);
      if (key.stops_at !== (before.stops_at?.toISOString() ?? null))
        await this.record(caller, 'key.revoked', key, { prefix: key.prefix, grace_hours: graceHours });
      return key;
    });
  }

  /** Before any other lock, so that whoever deletes the account either waits or has been waited for. */
  private async holdAccount({ accountId }: Caller): Promise<void> {
    if (!(await this.keys.holdAccount(accountId))) throw new InvalidKey();
  }

  private async lock(caller: Caller, id: string): Promise<KeyWithStatus> {
    const key = isId(id) ? await this.keys.findForUpdate(caller, id) : null;
    if (!key) throw new KeyNotFound();
    return key;
  }

  private async lockActive(caller: Caller, id: string): Promise<KeyWithStatus> {
    const key = await this.lock(caller, id);
    if (key.status !== 'active') throw new KeyNotActive();
    return key;
  }

  private async assertFuture(time: Date | null): Promise<void> {
    if (time === null || (await this.keys.isFuture(time))) return;
    const message = 'expires_at must lie in the future';
    throw new InvalidRequest(`${message}.`, [{ field: 'expires_at', message }]);
  }

  private record(
    caller: Caller,
    action: AuditAction,
    { id: targetId, mode }: KeyResponse,
    details: Record<string, AuditDetail>,
  ): Promise<void> {
    const { accountId } = caller;
    return this.audit.record({ accountId, mode, actor: actorOf(caller), action, targetId, details });
  }
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** Names may be people's, and the audit outlives what people may ask to have erased. */
function changesOf({ name, credit_limit, expires_at }: UpdateKeyRequest): Record<string, AuditDetail> {
  return {
    ...(name === undefined ? {} : { renamed: true }),
    ...(credit_limit === undefined ? {} : { credit_limit }),
    ...(expires_at === undefined ? {} : { expires_at }),
  };
}
