import { useState } from 'preact/hooks';
import { type FixtureResponse, operations, useQuery } from '../../api/index.js';
import { Badge, Choice, type Column, DataTable, Hidden, Panel, StatusBadge } from '../../ui/index.js';
import { exampleOf, FIXTURE_KINDS, type FixtureKind } from './fixture-example.js';

interface FixturesProps {
  onTry(url: string): void;
}

/** In test mode: an address for every way in which a lookup can end. */
export function Fixtures({ onTry }: FixturesProps) {
  const [kind, setKind] = useState<FixtureKind>('in');
  const { data, fault, isLoading, reload } = useQuery('fixtures', ({ api }, signal) =>
    operations.listFixtures({ client: api, signal }),
  );
  return (
    <Panel title="Try every ending">
      <p>How the slug ends decides the answer. Pick one, and it is looked up; nothing is charged.</p>
      <Choice legend="Of a" name="fixture_kind" options={FIXTURE_KINDS} value={kind} onInput={setKind} />
      <DataTable
        caption="Slugs and how their lookups end"
        columns={COLUMNS}
        rows={data?.fixtures}
        rowKey={({ suffix }) => suffix ?? ''}
        isLoading={isLoading}
        fault={fault}
        retry={reload}
        onRow={({ example }) => onTry(exampleOf(example, kind))}
        empty="There are no examples."
      />
    </Panel>
  );
}

const COLUMNS: readonly Column<FixtureResponse>[] = [
  {
    key: 'suffix',
    title: 'Slug ends in',
    width: '10rem',
    cell: ({ suffix }) => (
      <>
        <Hidden>Try </Hidden>
        {suffix === null ? 'anything else' : <code>{suffix}</code>}
      </>
    ),
  },
  { key: 'ends', title: 'Ends as', width: '9rem', cell: (fixture) => <Ending fixture={fixture} /> },
  { key: 'means', title: 'Stands for', cell: ({ description }) => description },
];

function Ending({ fixture: { status, http_status } }: { fixture: FixtureResponse }) {
  if (status) return <StatusBadge status={status} />;
  return <Badge tone="bad">{`Refused,\u00a0${http_status}`}</Badge>;
}
