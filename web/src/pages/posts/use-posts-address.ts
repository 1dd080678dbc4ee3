import { useLocation } from 'preact-iso/router';
import { hrefOf, type PostsAddress, readAddress } from './address.js';

export interface AddressHold {
  address: PostsAddress;
  go(change: Partial<PostsAddress>): void;
}

export function usePostsAddress(): AddressHold {
  const { query, route } = useLocation();
  const address = readAddress(query);
  return { address, go: (change) => route(hrefOf({ ...address, ...change })) };
}
