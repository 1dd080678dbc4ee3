import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { type Action, type SubmittedLookupResponse, useAction } from '../../api/index.js';
import { useMode } from '../../session/index.js';
import { useIsHere, useNotices } from '../../ui/index.js';
import { ANEW, type Options, USUAL, wantedOptions } from './request.js';

export interface LookUp {
  url: string;
  setUrl(url: string): void;
  options: Options;
  setOptions(options: Options): void;
  submitting: Action<[string, Options], SubmittedLookupResponse>;
  /** What the form holds. */
  submit(): Promise<void>;
  /** An address whatever is known of it. */
  submitAnew(url: string): Promise<void>;
}

/** What is to be looked up. What was written stays until it was taken. */
export function useLookUp(): LookUp {
  const { query, route } = useLocation();
  const { mode } = useMode();
  const { say } = useNotices();
  const isHere = useIsHere(mode);
  const [url, setUrl] = useState(query.url ?? '');
  const [options, setOptions] = useState(USUAL);
  const submitting = useAction((ll, address: string, wanted: Options) =>
    ll.submit(address, wantedOptions(wanted)),
  );

  // What one mode refused says nothing of the other.
  useEffect(submitting.clear, [mode]);

  const send = async (address: string, wanted: Options) => {
    const answer = await submitting.run(address, wanted);
    // Whoever has gone on to another page or mode meanwhile is not fetched back: it stands in the list.
    if (!answer || !isHere()) return;
    setUrl((written) => (written === address ? '' : written));
    if (mode === 'live' && answer.credits_charged === 0) say('Nothing was charged for this answer.');
    route(`/app/look-up/${answer.data.id}`);
  };
  return {
    url,
    setUrl: (address) => {
      setUrl(address);
      // There the address is refused and not the caller, so that another may be tried at once.
      if (mode === 'test' && submitting.isHeld) submitting.clear();
    },
    options,
    setOptions,
    submitting,
    submit: () => send(url, options),
    submitAnew: async (address) => {
      if (submitting.isRunning) return;
      setUrl(address);
      await send(address, ANEW);
    },
  };
}
