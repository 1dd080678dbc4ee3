import { sentenceCase } from '../format/index.js';
import type { Tone } from './types.js';

interface Status {
  label: string;
  tone: Tone;
  /** Will become another by itself. */
  isMoving?: boolean;
}

/** Lookups, batches and their items, posts, keys, deliveries, purchases, connections: one word means one thing. */
const STATUSES = new Map<string, Status>([
  ['pending', { label: 'Pending', tone: 'info', isMoving: true }],
  ['completed', { label: 'Completed', tone: 'good' }],
  ['failed', { label: 'Failed', tone: 'bad' }],
  ['timed_out', { label: 'Timed out', tone: 'warn' }],
  ['cancelled', { label: 'Cancelled', tone: 'quiet' }],

  ['draft', { label: 'Draft', tone: 'quiet' }],
  ['scheduled', { label: 'Scheduled', tone: 'info', isMoving: true }],
  ['publishing', { label: 'Publishing', tone: 'info', isMoving: true }],
  ['published', { label: 'Published', tone: 'good' }],
  ['unknown', { label: 'Unknown', tone: 'warn' }],

  ['active', { label: 'Active', tone: 'good' }],
  ['in_grace', { label: 'In grace', tone: 'warn', isMoving: true }],
  ['revoked', { label: 'Revoked', tone: 'quiet' }],
  ['expiring', { label: 'Expiring', tone: 'warn', isMoving: true }],
  ['expired', { label: 'Expired', tone: 'quiet' }],

  ['delivered', { label: 'Delivered', tone: 'good' }],

  ['created', { label: 'Created', tone: 'quiet', isMoving: true }],
  ['open', { label: 'Open', tone: 'info', isMoving: true }],
  ['paid', { label: 'Paid', tone: 'good' }],
  ['partially_refunded', { label: 'Partly refunded', tone: 'quiet' }],
  ['refunded', { label: 'Refunded', tone: 'quiet' }],
  ['disputed', { label: 'Disputed', tone: 'bad' }],
]);

/** A status that is not known yet is still readable. */
export function statusOf(status: string): Status {
  return STATUSES.get(status) ?? { label: sentenceCase(status), tone: 'quiet' };
}

export function knownStatuses(): readonly string[] {
  return [...STATUSES.keys()];
}
