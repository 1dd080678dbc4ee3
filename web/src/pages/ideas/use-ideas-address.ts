import { useLocation } from 'preact-iso/router';
import { hrefOf, type IdeasAddress, readAddress } from './ideas-address.js';

export function useIdeasAddress() {
  const { query, route } = useLocation();
  const address = readAddress(query);
  /** `isTyping`: each letter would be a step back otherwise. */
  const go = (change: Partial<IdeasAddress>, { isTyping = false } = {}) =>
    route(hrefOf({ ...address, page: 1, ...change }), isTyping);
  return { address, go };
}
