import { operations, useQuery } from '../../api/index.js';

/** As many as one page holds; a name that is missing is only a comfort less. */
const PAGE = 100;

/** Tells keys by their names. */
export function useKeyNames(): (keyId: string | null) => string {
  const { data } = useQuery('key-names', async (ll, signal) => {
    const { keys } = await operations.listKeys({ client: ll.api, query: { limit: PAGE }, signal });
    return new Map(keys.map(({ id, name }) => [id, name]));
  });
  return (keyId) => (keyId && data?.get(keyId)) || '–';
}
