import type { KeyResponse, Pages } from '../../api/index.js';
import { Button, EmptyState } from '../../ui/index.js';
import type { Shown } from './key-words.js';

interface NoKeysProps {
  shown: Shown;
  keys: Pages<KeyResponse>;
  onCreate: () => void;
}

/** None at all, or none of those that are looked for. */
export function NoKeys({ shown, keys, onCreate }: NoKeysProps) {
  if (keys.hasMore) {
    return (
      <EmptyState
        title="None among the newest keys"
        action={
          <Button busy={keys.isLoading} onClick={keys.loadMore}>
            Look further back
          </Button>
        }
      />
    );
  }
  if (shown === 'ended') return <EmptyState title="No key was revoked yet, and none has expired" />;
  return (
    <EmptyState
      title={keys.items.length > 0 ? 'No key works any more' : 'No keys yet'}
      action={
        <Button kind="primary" onClick={onCreate}>
          Create a key
        </Button>
      }
    >
      A program needs a key to call the API. Give each its own: then one can be revoked without stopping the
      others.
    </EmptyState>
  );
}
