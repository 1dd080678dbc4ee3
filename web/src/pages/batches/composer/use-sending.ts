import {
  type Fault,
  InvalidRequestError,
  type SubmittedBatchResponse,
  useAction,
} from '../../../api/index.js';
import type { Entry } from '../reading/read-entries.js';
import type { Draft, SentBatch } from './draft.js';
import { inParts } from './parts.js';
import { refusedTexts } from './refused-texts.js';

interface BatchOptions {
  callbackUrl: string;
  skipInvalid: boolean;
}

interface Sending {
  /** Answers what was taken. Where that is not all, `fault` says why. */
  send(entries: readonly Entry[], options: BatchOptions): Promise<readonly SentBatch[]>;
  /** The API said to wait, and that is not over. */
  isHeld: boolean;
  fault?: Fault;
}

/** One batch after the other, until all are taken or one is not. What was taken stays taken. */
export function useSending(draft: Draft): Sending {
  const { run, fault, isHeld } = useSubmission(draft);
  const send = async (entries: readonly Entry[], options: BatchOptions) => {
    const taken: SentBatch[] = [];
    draft.change({ isRunning: true });
    for (const part of inParts(entries)) {
      const batch = await run(textsOf(part), options);
      if (!batch) break;
      taken.push(batch);
      draft.take(batch, lastLineOf(part));
    }
    draft.change({ isRunning: false });
    return taken;
  };
  return { send, isHeld, fault };
}

function useSubmission(draft: Draft) {
  return useAction(async (ll, urls: readonly string[], { callbackUrl, skipInvalid }: BatchOptions) => {
    const request = { urls, callbackUrl, skipInvalid };
    const idempotencyKey = draft.names.nameOf(request);
    const options = { callbackUrl: callbackUrl || undefined, skipInvalid, idempotencyKey };
    try {
      const { receipt } = await ll.batch(urls, options);
      draft.names.forget(request);
      return receipt && sentBatch(receipt);
    } catch (error) {
      if (error instanceof InvalidRequestError) draft.refuse(refusedTexts(error, urls));
      throw error;
    }
  });
}

function sentBatch({ data, credits_charged: charged }: SubmittedBatchResponse): SentBatch {
  return { id: data.batch_id, total: data.total, charged };
}

function textsOf(part: readonly Entry[]): string[] {
  return part.map(({ text }) => text);
}

function lastLineOf(part: readonly Entry[]): number {
  return part.at(-1)?.line ?? 0;
}
