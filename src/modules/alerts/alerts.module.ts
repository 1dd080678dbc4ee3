import { Module } from '@nestjs/common';
import { AlertsController } from './alerts.controller.js';
import { AlertsService } from './alerts.service.js';
import { CrossingsRepository } from './crossings.repository.js';
import { LowBalanceAlertsRepository } from './low-balance-alerts.repository.js';
import { LowBalanceSweeper } from './low-balance-sweeper.js';

/** What a workspace is told by mail. */
@Module({
  controllers: [AlertsController],
  providers: [AlertsService, CrossingsRepository, LowBalanceAlertsRepository, LowBalanceSweeper],
})
export class AlertsModule {}
