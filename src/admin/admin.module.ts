import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule, type Env } from '../config/index.js';
import { AccountsModule } from '../modules/accounts/index.js';
import { AuditModule } from '../modules/audit/index.js';
import { OperatorBatchEndingsModule } from '../modules/batches/index.js';
import { SettlementModule } from '../modules/billing/index.js';
import { CreditsModule } from '../modules/credits/index.js';
import { KeysModule } from '../modules/keys/index.js';
import { SuppressionsModule } from '../modules/privacy/index.js';
import { DatabaseModule } from '../platform/database/index.js';
import { PaymentsModule } from '../platform/payments/index.js';
import type { CommandClass } from './command.js';
import { GrantCreditsCommand } from './commands/grant-credits.command.js';
import { OptOutsCommand } from './commands/opt-outs.command.js';
import { ReconcileCommand } from './commands/reconcile.command.js';
import { ReconcilePaymentsCommand } from './commands/reconcile-payments.command.js';
import { RevokeKeyCommand } from './commands/revoke-key.command.js';
import { SetPlanCommand } from './commands/set-plan.command.js';
import { StatsCommand } from './commands/stats.command.js';
import { SuppressCommand } from './commands/suppress.command.js';
import { UnsuppressCommand } from './commands/unsuppress.command.js';
import { LedgerCheckRepository } from './ledger-check.repository.js';
import { OperatorAccounts } from './operator-accounts.js';
import { StatsRepository } from './stats.repository.js';

/** In the order of the usage text. A new command is a file of its own and a line here. */
export const COMMANDS: readonly CommandClass[] = [
  GrantCreditsCommand,
  SetPlanCommand,
  RevokeKeyCommand,
  SuppressCommand,
  UnsuppressCommand,
  OptOutsCommand,
  ReconcileCommand,
  ReconcilePaymentsCommand,
  StatsCommand,
];

/** No more of the application than commands need: nothing listens, and there is no queue. */
@Module({})
export class AdminModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AdminModule,
      imports: [
        ConfigModule.forRoot(env),
        DatabaseModule,
        AccountsModule,
        AuditModule,
        CreditsModule,
        KeysModule,
        OperatorBatchEndingsModule,
        PaymentsModule,
        SettlementModule,
        SuppressionsModule,
      ],
      providers: [...COMMANDS, LedgerCheckRepository, OperatorAccounts, StatsRepository],
    };
  }
}
