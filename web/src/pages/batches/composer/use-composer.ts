import { useMemo, useState } from 'preact/hooks';
import type { Fault } from '../../../api/index.js';
import { plural } from '../../../format/index.js';
import { useObservable } from '../../../session/index.js';
import { checkEntries } from './check-entries.js';
import type { SentBatch } from './draft.js';
import { useDraft } from './use-draft.js';
import { useSending } from './use-sending.js';
import { useSource } from './use-source.js';

interface ComposerOptions {
  /** All that was to be sent is taken. */
  onDone(sent: readonly SentBatch[]): void;
}

/** A batch in the making: where it comes from, what is wrong with it, and what became of it. */
export function useComposer({ onDone }: ComposerOptions) {
  const { value: draft, forget } = useDraft();
  const { corrections, treatment, callbackUrl, isRunning, sent, sentThrough } = useObservable(draft);
  const source = useSource(draft);
  const [ownFault, setOwnFault] = useState<Fault>();

  const { entries } = source.reading;
  const left = useMemo(() => entries.filter(({ line }) => line > sentThrough), [entries, sentThrough]);
  const check = useMemo(() => checkEntries(left, corrections), [left, corrections]);
  const { send, fault, isHeld } = useSending(draft);

  const submit = async () => {
    const mustBeMended = check.invalid > 0 && treatment === 'fix';
    setOwnFault(mustBeMended ? unmended(check.invalid) : undefined);
    if (mustBeMended || draft.value.isRunning) return;
    const { toSend } = check;
    const skipInvalid = treatment === 'skip';
    const taken = await send(toSend, { callbackUrl: callbackUrl.trim(), skipInvalid });
    if (taken.reduce((sum, { total }) => sum + total, 0) < toSend.length) return;
    forget();
    onDone(taken);
  };
  return {
    draft,
    forget,
    source,
    check,
    treatment,
    callbackUrl,
    sent,
    isRunning,
    isHeld,
    submit,
    fault: ownFault ?? fault,
  };
}

export type Composer = ReturnType<typeof useComposer>;

function unmended(invalid: number): Fault {
  const message = `${plural(invalid, 'line')} can’t be looked up: correct or skip ${invalid === 1 ? 'it' : 'them'}.`;
  return { code: 'unmended', message, fields: [{ field: 'skip_invalid', message }], details: {} };
}
