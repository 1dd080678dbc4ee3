import { Injectable } from '@nestjs/common';
import { AuditService } from '../../modules/audit/index.js';
import { KeysService, type OwnedKey } from '../../modules/keys/index.js';
import { Database } from '../../platform/database/index.js';
import { isId } from '../../platform/ids.js';
import { type Command, CommandFailed, OPERATOR, type Report, UsageError } from '../command.js';

/** As long as prefixes are shown; with less, a slip would hit whichever key happens to be alone. */
const PREFIX = /^(?:li_live|sk_live|sk_test)_[0-9A-Za-z]{4}$/;

@Injectable()
export class RevokeKeyCommand implements Command {
  static readonly manual = {
    name: 'revoke-key',
    parameters: ['PREFIX'],
    summary: 'Stop a key at once, by the 12 characters it is shown with, or by its id',
  };

  constructor(
    private readonly db: Database,
    private readonly keys: KeysService,
    private readonly audit: AuditService,
  ) {}

  async run(prefix: string): Promise<Report> {
    if (!PREFIX.test(prefix) && !isId(prefix))
      throw new UsageError(
        `PREFIX must be the 12 characters a key is shown with, such as li_live_aBcD, or its id, not "${prefix}".`,
      );

    const matching = await this.keys.listWorking(prefix);
    const [key, ...others] = matching;
    if (!key) throw new CommandFailed(`No working key is called ${prefix}.`);
    if (others.length > 0) throw new CommandFailed(tooMany(matching));

    await this.revoke(key);
    return { text: `${describe(key)} works no more.` };
  }

  private revoke({ id, account_id: accountId, mode, prefix }: OwnedKey): Promise<void> {
    return this.db.transaction(async () => {
      await this.keys.stop(id);
      const details = { prefix, grace_hours: 0 };
      await this.audit.record({
        accountId,
        mode,
        actor: OPERATOR,
        action: 'key.revoked',
        targetId: id,
        details,
      });
    });
  }
}

function tooMany(keys: readonly OwnedKey[]): string {
  return ['Several keys begin like that. Say which by its id:', ...keys.map(describe)].join('\n');
}

function describe({ id, prefix, account_id, mode }: OwnedKey): string {
  return `Key ${id} (${prefix}…, ${mode}, of account ${account_id})`;
}
