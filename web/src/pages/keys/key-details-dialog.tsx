import { type KeyResponse, operations, useQuery } from '../../api/index.js';
import { Button, Dialog, Facts, FaultNote, Row, Time } from '../../ui/index.js';
import { KeyLine } from './key-line.js';
import { KeyMarks } from './key-name.js';
import { KeySpend } from './key-spend.js';
import { KeyStatus } from './key-status.js';
import { quoted, works } from './key-words.js';
import css from './keys.module.css';
import { ALLOWS, scopesInShort } from './scopes.js';
import type { KeyDialogs } from './use-key-dialogs.js';

interface KeyDetailsDialogProps {
  /** As the list has it, until it is known how it stands now. */
  row: KeyResponse;
  keys: readonly KeyResponse[];
  dialogs: KeyDialogs;
}

export function KeyDetailsDialog({ row, keys, dialogs }: KeyDetailsDialogProps) {
  const path = { id: row.id };
  const { data, fault, reload } = useQuery(`key ${row.id}`, (ll, signal) =>
    operations.getKey({ client: ll.api, path, signal }),
  );
  const apiKey = data ?? row;
  return (
    <Dialog
      title={quoted(apiKey)}
      isOpen
      onClose={dialogs.close}
      wide
      footer={<Acts apiKey={apiKey} dialogs={dialogs} />}
    >
      <FaultNote fault={fault} retry={reload} />
      <Facts items={factsOf(apiKey, keys, reload)} />
      <p>
        <a href="/app/settings#audit">What was done with keys is in the audit</a>, under the id of each.
      </p>
    </Dialog>
  );
}

function factsOf(apiKey: KeyResponse, keys: readonly KeyResponse[], onStopped: () => void) {
  const { id, name, created_at, last_used_at, revoked_at, expires_at } = apiKey;
  return [
    { term: 'Name', value: <bdi>{name}</bdi> },
    { term: 'Key', value: <KeyMarks apiKey={apiKey} /> },
    { term: 'Id', value: <code>{id}</code> },
    { term: 'Status', value: <KeyStatus apiKey={apiKey} onStopped={onStopped} /> },
    { term: 'Created', value: <Time value={created_at} style="full" /> },
    { term: 'Last used', value: last_used_at ? <Time value={last_used_at} /> : 'Never' },
    { term: 'Credits spent', value: <KeySpend apiKey={apiKey} /> },
    { term: 'Expires', value: expires_at ? <Time value={expires_at} style="full" /> : 'Never' },
    ...(revoked_at ? [{ term: 'Revoked or replaced', value: <Time value={revoked_at} style="full" /> }] : []),
    { term: 'May do', value: <Scopes apiKey={apiKey} /> },
    { term: 'Rotations', value: <KeyLine apiKey={apiKey} keys={keys} /> },
  ];
}

function Scopes({ apiKey: { scopes } }: { apiKey: KeyResponse }) {
  return (
    <details>
      <summary>{scopesInShort(scopes)}</summary>
      <ul class={css.scopeList}>
        {scopes.map((scope) => (
          <li key={scope}>
            <code>{scope}</code> <span class={css.allows}>{ALLOWS[scope]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Acts({ apiKey, dialogs: { open } }: { apiKey: KeyResponse; dialogs: KeyDialogs }) {
  if (!works(apiKey)) return null;
  return (
    <Row>
      {apiKey.status === 'active' && (
        <>
          <Button onClick={() => open({ kind: 'edit', key: apiKey })}>Change</Button>
          <Button onClick={() => open({ kind: 'rotate', key: apiKey })}>Rotate</Button>
        </>
      )}
      <Button kind="danger" onClick={() => open({ kind: 'revoke', key: apiKey })}>
        Revoke
      </Button>
    </Row>
  );
}
