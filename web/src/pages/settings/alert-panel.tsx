import { operations, useQuery } from '../../api/index.js';
import { FaultNote, Panel, Skeleton } from '../../ui/index.js';
import { AlertForm } from './alert-form.js';
import { LiveOnly } from './live-only.js';

export function AlertPanel() {
  return (
    <Panel title="Low-balance alert">
      <LiveOnly why="Belongs to live mode: nothing is charged in test mode, so nothing runs low.">
        <LoadedAlert />
      </LiveOnly>
    </Panel>
  );
}

function LoadedAlert() {
  const { data, fault, reload } = useQuery('alerts', (ll, signal) =>
    operations.getAlerts({ client: ll.api, signal }),
  );
  if (!data) return fault ? <FaultNote fault={fault} retry={reload} /> : <Skeleton height="10rem" />;
  return <AlertForm alerts={data} onSaved={reload} />;
}
