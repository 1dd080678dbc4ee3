import { Injectable } from '@nestjs/common';
import { type Caller, InvalidKey, LiveKeyRequired } from '../keys/index.js';
import type { AlertsRequest } from './dto/requests.js';
import { AlertsResponse } from './dto/responses.js';
import { LowBalanceAlertsRepository } from './low-balance-alerts.repository.js';

@Injectable()
export class AlertsService {
  constructor(private readonly alerts: LowBalanceAlertsRepository) {}

  /** A test key is never charged, so nothing is ever low in its world. */
  async show({ accountId, mode }: Caller): Promise<AlertsResponse> {
    return AlertsResponse.from(mode === 'live' ? await this.alerts.find(accountId) : null);
  }

  async set(
    { accountId, mode }: Caller,
    { low_balance_threshold: threshold }: AlertsRequest,
  ): Promise<AlertsResponse> {
    if (mode === 'test') throw new LiveKeyRequired();
    if (threshold === null) {
      await this.alerts.remove(accountId);
      return AlertsResponse.from(null);
    }

    const alert = await this.alerts.set(accountId, threshold);
    // Deleted since the key was checked.
    if (!alert) throw new InvalidKey();
    return AlertsResponse.from(alert);
  }
}
