import { useState } from 'preact/hooks';
import { Button, Panel, Row } from '../../ui/index.js';
import { DeletionDialog } from './deletion-dialog.js';
import { LiveOnly } from './live-only.js';

export function DeletionPanel() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Panel title="Delete the account" tone="bad">
      <LiveOnly why="An account is deleted as a whole, with both its modes.">
        <p>
          Ends the workspace for good, with its keys, its credits and all that it holds. Nobody can bring it
          back.
        </p>
        <Row>
          <Button kind="danger" onClick={() => setAsking(true)}>
            Delete the account…
          </Button>
        </Row>
        <DeletionDialog isOpen={isAsking} onClose={() => setAsking(false)} />
      </LiveOnly>
    </Panel>
  );
}
