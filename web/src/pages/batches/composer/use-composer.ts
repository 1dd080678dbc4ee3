import { useMemo, useState } from 'preact/hooks';
import type { Fault } from '../../../api/index.js';
import { plural } from '../../../format/index.js';
import type { Entry } from '../reading/read-entries.js';
import { checkEntries } from './check-entries.js';
import { useCorrections } from './use-corrections.js';
import { type SentBatch, useSending } from './use-sending.js';
import { useSource } from './use-source.js';
import type { Treatment } from './wrong-lines.js';

interface ComposerOptions {
  /** All that was to be sent is taken. */
  onDone(sent: readonly SentBatch[]): void;
}

/** A batch in the making: where it comes from, what is wrong with it, and what became of it. */
export function useComposer({ onDone }: ComposerOptions) {
  const source = useSource();
  const { corrections, correct, refuse } = useCorrections();
  const [treatment, setTreatment] = useState<Treatment>('fix');
  const [callbackUrl, setCallbackUrl] = useState('');
  const [ownFault, setOwnFault] = useState<Fault>();
  const [sentThrough, setSentThrough] = useState(0);

  const { entries } = source.reading;
  const left = useMemo(() => entries.filter(({ line }) => line > sentThrough), [entries, sentThrough]);
  const check = useMemo(() => checkEntries(left, corrections), [left, corrections]);
  const sending = useSending({
    onTaken: (part) => setSentThrough(lastLineOf(part)),
    onRefused: refuse,
  });

  const submit = async () => {
    const mustBeMended = check.invalid > 0 && treatment === 'fix';
    setOwnFault(mustBeMended ? unmended(check.invalid) : undefined);
    if (mustBeMended || sending.isRunning) return;
    const { toSend } = check;
    const sent = await sending.send(toSend, {
      callbackUrl: callbackUrl.trim(),
      skipInvalid: treatment === 'skip',
    });
    if (sent.reduce((sum, { total }) => sum + total, 0) === toSend.length) onDone(sent);
  };
  return {
    source,
    check,
    correct,
    treatment,
    setTreatment,
    callbackUrl,
    setCallbackUrl,
    sending,
    submit,
    fault: ownFault ?? sending.fault,
  };
}

export type Composer = ReturnType<typeof useComposer>;

function lastLineOf(part: readonly Entry[]): number {
  return part.at(-1)?.line ?? 0;
}

function unmended(invalid: number): Fault {
  const message = `${plural(invalid, 'line')} can’t be looked up: correct or skip ${invalid === 1 ? 'it' : 'them'}.`;
  return { code: 'unmended', message, fields: [{ field: 'skip_invalid', message }], details: {} };
}
