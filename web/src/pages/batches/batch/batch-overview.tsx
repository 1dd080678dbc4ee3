import type { BatchSummaryResponse } from '../../../api/index.js';
import { useMode } from '../../../session/index.js';
import { Panel, Progress, Row, Stack, StatusBadge } from '../../../ui/index.js';
import type { Connection } from '../following/follow-batch.js';
import { CallbackFact } from './callback-fact.js';
import { CancelBatch } from './cancel-batch.js';
import { ConnectionBadge, CutNote } from './connection-note.js';
import { Cost } from './cost.js';
import { Downloads } from './downloads.js';
import { partsOf } from './standing-of.js';

interface BatchOverviewProps {
  batch: BatchSummaryResponse;
  connection: Connection | undefined;
  onChange: () => void;
}

/** How far it is, what it cost, and what can be done with it. */
export function BatchOverview({ batch, connection, onChange }: BatchOverviewProps) {
  const { mode } = useMode();
  return (
    <>
      <Panel
        title="Progress"
        actions={
          <Row>
            <ConnectionBadge connection={connection} />
            <StatusBadge status={batch.status} />
          </Row>
        }
      >
        <Stack gap={4}>
          <Progress parts={partsOf(batch)} total={batch.total} label="Addresses that are done" />
          <CutNote connection={connection} />
          <CallbackFact batch={batch} />
          <Row align="between">
            <Downloads id={batch.id} />
            <CancelBatch batch={batch} onTried={onChange} />
          </Row>
        </Stack>
      </Panel>
      {mode === 'live' && <Cost batch={batch} />}
    </>
  );
}
