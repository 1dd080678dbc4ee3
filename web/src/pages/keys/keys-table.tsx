import type { KeyResponse, Pages } from '../../api/index.js';
import { Button, type Column, DataTable, pageByPage, Row, Time } from '../../ui/index.js';
import { KeyName } from './key-name.js';
import { KeySpend } from './key-spend.js';
import { KeyStatus } from './key-status.js';
import { isShown, type Shown, works } from './key-words.js';
import css from './keys.module.css';
import { NoKeys } from './no-keys.js';
import { scopesInShort } from './scopes.js';
import type { KeyDialogs } from './use-key-dialogs.js';

interface KeysTableProps {
  keys: Pages<KeyResponse>;
  shown: Shown;
  dialogs: KeyDialogs;
}

export function KeysTable({ keys, shown, dialogs }: KeysTableProps) {
  return (
    <DataTable
      caption="API keys, newest first"
      columns={columnsFor(dialogs, keys.reload)}
      {...pageByPage(keys)}
      rows={keys.items.filter((key) => isShown(key, shown))}
      rowKey={({ id }) => id}
      onRow={(key) => dialogs.open({ kind: 'details', key })}
      empty={<NoKeys shown={shown} keys={keys} onCreate={() => dialogs.open({ kind: 'create' })} />}
    />
  );
}

function columnsFor(dialogs: KeyDialogs, onStopped: () => void): Column<KeyResponse>[] {
  return [
    { key: 'name', title: 'Key', cell: (key) => <KeyName apiKey={key} /> },
    { key: 'status', title: 'Status', cell: (key) => <KeyStatus apiKey={key} onStopped={onStopped} /> },
    {
      key: 'scopes',
      title: 'May do',
      cell: ({ scopes }) => <span class={css.scopes}>{scopesInShort(scopes)}</span>,
    },
    {
      key: 'used',
      title: 'Last used',
      cell: ({ last_used_at }) => (
        <span class={css.short}>{last_used_at ? <Time value={last_used_at} /> : 'Never'}</span>
      ),
    },
    { key: 'spent', title: 'Credits spent', align: 'end', cell: (key) => <KeySpend apiKey={key} /> },
    {
      key: 'expires',
      title: 'Expires',
      cell: ({ expires_at }) => (
        <span class={css.short}>{expires_at ? <Time value={expires_at} style="day" /> : 'Never'}</span>
      ),
    },
    { key: 'acts', title: '', align: 'end', cell: (key) => <Acts apiKey={key} dialogs={dialogs} /> },
  ];
}

function Acts({ apiKey, dialogs }: { apiKey: KeyResponse; dialogs: KeyDialogs }) {
  if (!works(apiKey)) return null;
  return (
    <div class={css.acts}>
      <Row gap={1} wrap={false}>
        {apiKey.status === 'active' && (
          <Button size="small" kind="quiet" onClick={() => dialogs.open({ kind: 'rotate', key: apiKey })}>
            Rotate
          </Button>
        )}
        <Button size="small" kind="danger" onClick={() => dialogs.open({ kind: 'revoke', key: apiKey })}>
          Revoke
        </Button>
      </Row>
    </div>
  );
}
