import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Mode } from '../../api/index.js';
import { plural } from '../../format/index.js';
import { useMode } from '../../session/index.js';
import { Button, Page, Panel, PlusIcon, useIsHere, useNotices } from '../../ui/index.js';
import type { SentBatch } from './composer/draft.js';
import { NewBatch } from './composer/new-batch.js';
import { useDraft } from './composer/use-draft.js';
import { BatchesTable } from './list/batches-table.js';
import { useBatches } from './list/use-batches.js';

export default function BatchesPage() {
  const { mode } = useMode();
  return <Batches key={mode} mode={mode} />;
}

function Batches({ mode }: { mode: Mode }) {
  const { route } = useLocation();
  const { say } = useNotices();
  const batches = useBatches();
  const { value: draft } = useDraft();
  const [isOpen, setOpen] = useState(draft.isBegun);
  const isHere = useIsHere();

  const onDone = (sent: readonly SentBatch[]) => {
    say(saidOf(sent, mode));
    const [only, ...others] = sent;
    // Whoever went elsewhere while it was sent stays there.
    if (only && others.length === 0 && isHere()) route(`/app/batches/${only.id}`);
  };
  return (
    <Page
      title="Batches"
      intro="Many profiles at once: paste a list or drop a file, see what it costs, and send it."
      actions={
        !isOpen && (
          <Button kind="primary" icon={<PlusIcon />} onClick={() => setOpen(true)}>
            New batch
          </Button>
        )
      }
    >
      {isOpen && <NewBatch onDone={onDone} onClose={() => setOpen(false)} />}
      <Panel title="Sent">
        <BatchesTable batches={batches} onNew={isOpen ? undefined : () => setOpen(true)} />
      </Panel>
    </Page>
  );
}

function saidOf(sent: readonly SentBatch[], mode: Mode): string {
  const batches = `${plural(sent.length, 'batch')} sent`;
  if (mode === 'test') return `${batches}, with nothing charged.`;
  const charged = sent.reduce((sum, batch) => sum + batch.charged, 0);
  return `${batches}, ${plural(charged, 'credit')} charged.`;
}
