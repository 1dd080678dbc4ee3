export type { Budget } from './budgets.repository.js';
export { InsufficientCredits } from './credits.errors.js';
export { CreditsModule } from './credits.module.js';
export type { Charge, Standing } from './credits.repository.js';
export { CreditsService } from './credits.service.js';
export type { LedgerEntry, LedgerKind } from './ledger.repository.js';
export { PurchasedCredits, type PurchasedLot, purchaseOf } from './purchased-credits.js';
export { SANDBOX_BALANCE } from './sandbox-balance.js';
