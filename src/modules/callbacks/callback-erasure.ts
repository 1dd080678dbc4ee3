import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { EndpointsRepository } from './endpoints/endpoints.repository.js';
import { SecretsRepository } from './secrets/secrets.repository.js';
import { WorkspaceDeliveriesRepository } from './workspace-deliveries.repository.js';

/** Callbacks hold profiles and addresses, which end with those whose they are. */
@Injectable()
export class CallbackErasure {
  constructor(
    private readonly db: Database,
    private readonly deliveries: WorkspaceDeliveriesRepository,
    private readonly secrets: SecretsRepository,
    private readonly endpoints: EndpointsRepository,
  ) {}

  /** Forgets what callbacks of these subjects say. Those not yet delivered fail: their text is gone. */
  async eraseSubjects(subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length > 0) await this.deliveries.eraseSubjects(subjectIds);
  }

  /** Ends every callback of an account and forgets where it went and how it was signed. */
  eraseAccount(accountId: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.endpoints.eraseAll(accountId);
      await this.deliveries.eraseAccount(accountId);
      await this.secrets.eraseAll(accountId);
    });
  }
}
