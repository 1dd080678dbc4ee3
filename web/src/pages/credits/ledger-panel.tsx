import type { LedgerEntryResponse, Pages } from '../../api/index.js';
import { count, cut } from '../../format/index.js';
import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Panel,
  pageByPage,
  Small,
  Time,
} from '../../ui/index.js';
import css from './credits.module.css';
import { explained, signed } from './ledger-words.js';
import { useKeyNames } from './use-key-names.js';

const LONGEST_NAME = 24;

/** Every change of the balance, and why. */
export function LedgerPanel({ ledger }: { ledger: Pages<LedgerEntryResponse> }) {
  const nameOf = useKeyNames();
  return (
    <Panel title="Changes of the balance">
      <DataTable
        caption="Changes of the balance, newest first"
        columns={columns(nameOf)}
        {...pageByPage(ledger)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title="No changes yet"
            action={<LinkButton href="/app/look-up">Look somebody up</LinkButton>}
          >
            Each credit that comes or goes is listed here, with the reason.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function columns(nameOf: (keyId: string | null) => string): readonly Column<LedgerEntryResponse>[] {
  return [
    {
      key: 'when',
      title: 'When',
      cell: ({ created_at }) => <Time value={created_at} style="full" />,
      width: '11rem',
    },
    { key: 'why', title: 'Why', cell: (entry) => <Why entry={entry} /> },
    {
      key: 'key',
      title: 'By key',
      cell: ({ key_id }) => <KeyName name={nameOf(key_id)} />,
      width: '22%',
      hideOnPhone: true,
    },
    { key: 'amount', title: 'Credits', cell: ({ amount }) => <Amount amount={amount} />, align: 'end' },
  ];
}

/** Names are as long and as odd as their owners like. */
function KeyName({ name }: { name: string }) {
  return <bdi title={name}>{cut(name, LONGEST_NAME)}</bdi>;
}

function Why({ entry }: { entry: LedgerEntryResponse }) {
  const { title, more, href } = explained(entry);
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {more && <Small isBlock>{more}</Small>}
    </>
  );
}

function Amount({ amount }: { amount: number }) {
  return <span class={amount > 0 ? css.in : css.out}>{signed(amount, count)}</span>;
}
