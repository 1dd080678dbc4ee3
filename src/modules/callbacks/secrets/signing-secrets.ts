import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { SecretBox } from '../../../platform/secret-box.js';
import { AuditService } from '../../audit/index.js';
import { actorOf, type Caller } from '../../keys/index.js';
import type { Workspace } from '../delivery.js';
import { type SealedSecret, SecretsRepository } from './secrets.repository.js';

/** As Standard Webhooks writes secrets: this, then base64. */
export const SECRET_PREFIX = 'whsec_';

/** As long as the hash that it keys, within the 24 to 64 that the specification asks for. */
const SECRET_BYTES = 32;

export interface CurrentSecret {
  secret: string;
  createdAt: Date;
  /** When the last replaced one stops signing; null when none signs. */
  oldOnesStopAt: Date | null;
}

/** The secrets with which callbacks are signed. Test mode has its own: a test key must not forge live callbacks. */
@Injectable()
export class SigningSecrets {
  constructor(
    private readonly db: Database,
    private readonly secrets: SecretsRepository,
    private readonly box: SecretBox,
    private readonly audit: AuditService,
  ) {}

  /** All that sign now, the current one first. Throws `SecretUnreadable`. */
  async list(workspace: Workspace): Promise<string[]> {
    const signing = await this.listSealed(workspace);
    return signing.map(({ sealed }) => this.box.open(sealed, nameOf(workspace)));
  }

  async current(workspace: Workspace): Promise<CurrentSecret> {
    const [current, ...old] = await this.listSealed(workspace);
    if (!current) throw new Error('A workspace without a secret, although one was just made');
    const stops = old.flatMap(({ stops_at }) => stops_at ?? []).sort((a, b) => b.getTime() - a.getTime());
    return {
      secret: this.box.open(current.sealed, nameOf(workspace)),
      createdAt: current.created_at,
      oldOnesStopAt: stops[0] ?? null,
    };
  }

  /** The old one is not opened, so that a secret nobody can read any more can be replaced. */
  rotate(caller: Caller, overlapHours: number): Promise<CurrentSecret> {
    return this.db.transaction(async () => {
      await this.secrets.lock(caller);
      await this.secrets.retire(caller, overlapHours);
      await this.make(caller);
      await this.recordRotation(caller, overlapHours);
      return this.current(caller);
    });
  }

  /** The first one is made when it is first needed. */
  private async listSealed(workspace: Workspace): Promise<SealedSecret[]> {
    const signing = await this.secrets.listSigning(workspace);
    if (signing.some(({ stops_at }) => stops_at === null)) return signing;
    await this.make(workspace);
    return this.secrets.listSigning(workspace);
  }

  private recordRotation(caller: Caller, overlapHours: number): Promise<void> {
    const { accountId, mode } = caller;
    const action = 'webhook_secret.rotated';
    return this.audit.record({
      accountId,
      mode,
      actor: actorOf(caller),
      action,
      details: { overlap_hours: overlapHours },
    });
  }

  private make(workspace: Workspace): Promise<void> {
    const secret = SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
    return this.secrets.insert(workspace, this.box.seal(secret, nameOf(workspace)));
  }
}

function nameOf({ accountId, mode }: Workspace): string {
  return `${accountId} ${mode}`;
}
