import { InvalidRequestError } from '../api/index.js';
import { outsideAddress } from './outside-address.js';

/** Somebody may have stopped the browser on its way. */
const LONGEST_WAY_MS = 15_000;

/** Sends the browser off in this tab. Ends when somebody is back on this very page, so that a button is busy until then. */
export function leaveFor(url: string): Promise<void> {
  const address = outsideAddress(url);
  if (!address) return Promise.reject(unsafe());
  const back = new Promise<void>((resolve) => {
    addEventListener('pageshow', () => resolve(), { once: true });
    setTimeout(resolve, LONGEST_WAY_MS);
  });
  location.assign(address);
  return back;
}

function unsafe(): InvalidRequestError {
  const message = 'The address of the next page is none that is safe to open. Nothing was paid or connected.';
  return new InvalidRequestError({ code: 'unsafe_address', message });
}
