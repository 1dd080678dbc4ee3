import type { CreatedKeyResponse, KeyResponse, Pages } from '../../api/index.js';
import { CreateKeyDialog } from './create-key-dialog.js';
import { EditKeyDialog } from './edit-key-dialog.js';
import { KeyDetailsDialog } from './key-details-dialog.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { RevokeKeyDialog } from './revoke-key-dialog.js';
import { RotateKeyDialog } from './rotate-key-dialog.js';
import type { KeyDialogs } from './use-key-dialogs.js';

interface KeyDialogProps {
  dialogs: KeyDialogs;
  keys: Pages<KeyResponse>;
  /** A key is there that works, and is looked for in the list. */
  onMade: () => void;
}

export function KeyDialog({ dialogs, keys, onMade }: KeyDialogProps) {
  const { current, open, close } = dialogs;
  const showMade = (made: CreatedKeyResponse) => {
    onMade();
    open({ kind: 'made', made });
  };
  // Whether it went well or not: the list shows how things are.
  const common = { onClose: close, onTried: keys.reload };

  if (!current) return null;
  switch (current.kind) {
    case 'create':
      return <CreateKeyDialog {...common} onMade={showMade} />;
    case 'made':
      return <NewKeyDialog made={current.made} onClose={close} />;
    case 'details':
      return <KeyDetailsDialog row={current.key} keys={keys.items} dialogs={dialogs} />;
    case 'edit':
      return <EditKeyDialog {...common} apiKey={current.key} />;
    case 'rotate':
      return <RotateKeyDialog {...common} apiKey={current.key} onMade={showMade} />;
    case 'revoke':
      return <RevokeKeyDialog {...common} apiKey={current.key} />;
  }
}
