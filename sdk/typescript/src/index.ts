export { Batch, type ExportFormat, type FollowOptions, type ResultsOptions } from './batch.js';
export type { BatchOptions } from './batches.js';
export type { CallOptions, ChargedCallOptions } from './call-options.js';
export { LinkFetch } from './client.js';
export * from './errors.js';
/** One function for each operation of the API: `operations.listIdeas({ client: ll.api })`. */
export * as operations from './generated/sdk.gen.js';
export type * from './generated/types.gen.js';
export type { GraceOptions, KeyChanges, NewKey } from './keys.js';
export type { LookupOptions } from './lookups.js';
export type { ListPostsOptions } from './posts.js';
export type { ProfileOptions } from './profiles.js';
export type { LinkFetchOptions } from './settings.js';
export { type VerifyOptions, verifyWebhook, type WebhookHeaders } from './verify-webhook.js';
