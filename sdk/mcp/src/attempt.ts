import { randomUUID } from 'node:crypto';

type Fetch = typeof globalThis.fetch;

const BEFORE_ANYTHING_WAS_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Something to be paid for, over however many tries, with what is set aside for it. */
export class Attempt {
  /** The same for all tries, so that it is charged once. */
  readonly idempotencyKey = randomUUID();

  /** The server may have done it, and its answer was lost. */
  isInDoubt = false;

  constructor(readonly settle: (charged: number) => void) {}

  /** In place of `fetch`: sees how each try ends, of which a call that is tried again tells only the last. */
  readonly fetch: Fetch = async (input, init) => {
    try {
      const response = await globalThis.fetch(input, init);
      this.isInDoubt ||= mayHaveCharged(response);
      return response;
    } catch (error) {
      this.isInDoubt ||= !BEFORE_ANYTHING_WAS_SENT.has(causeOf(error));
      throw error;
    }
  };
}

/** Of a success the rest may never arrive; behind a 5xx, of a proxy say, may lie a commit; at a 409 a try still runs. */
function mayHaveCharged({ ok, status }: Response): boolean {
  return ok || status >= 500 || status === 409;
}

function causeOf(error: unknown): string {
  return (error as { cause?: { code?: string } }).cause?.code ?? '';
}
