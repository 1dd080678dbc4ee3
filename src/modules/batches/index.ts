export { BatchEndingsModule } from './batch-endings.module.js';
export { BatchesModule } from './batches.module.js';
export { OperatorBatchEndingsModule } from './operator-batch-endings.module.js';
