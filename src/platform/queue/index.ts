export { JobQueue, type WakeUp } from './job-queue.js';
export { QueueModule } from './queue.module.js';
