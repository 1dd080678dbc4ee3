// This file is auto-generated from openapi.json

/** Method and path of each operation that takes an `Idempotency-Key`. */
export const IDEMPOTENT_OPERATIONS: ReadonlySet<string> = new Set([
  'POST /api/v1/credits/purchase',
  'POST /api/v1/ideas',
  'POST /api/v1/ideas/{id}/draft',
  'POST /api/v1/posts',
  'POST /api/v1/scrape',
  'POST /api/v1/scrape/batch',
  'POST /api/v1/webhooks/test',
  'POST /v1/profiles',
]);
