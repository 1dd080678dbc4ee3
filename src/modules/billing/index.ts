export { BillingModule } from './billing.module.js';
export { PurchaseReconciliation, type Reconciled } from './purchases/purchase-reconciliation.js';
export { SettlementModule } from './purchases/settlement.module.js';
export { STRIPE_WEBHOOK_PATH } from './stripe-events/stripe-webhook-path.js';
