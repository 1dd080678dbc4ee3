import { operations, useQuery } from '../../api/index.js';
import { Loaded, Panel } from '../../ui/index.js';
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
  const query = useQuery('alerts', (ll, signal) => operations.getAlerts({ client: ll.api, signal }));
  return (
    <Loaded query={query} height="10rem">
      {(alerts) => <AlertForm alerts={alerts} onSaved={query.reload} />}
    </Loaded>
  );
}
