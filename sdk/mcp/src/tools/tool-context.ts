import type { LinkFetch } from '@linkfetch/sdk';
import type { PaidCalls } from '../paid-calls.js';
import type { Refunds } from '../refunds.js';
import type { SpendLimit } from '../spend-limit.js';

/** What tools work with. */
export interface ToolContext {
  /** For what costs nothing. */
  client: LinkFetch;
  /** For what may cost. */
  paidCalls: PaidCalls;
  refunds: Refunds;
  limit: SpendLimit;
  /** For the operator; never on the standard output, which belongs to the protocol. */
  log(line: string): void;
}
