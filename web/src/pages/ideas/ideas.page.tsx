import { useState } from 'preact/hooks';
import { useMode } from '../../session/index.js';
import { Button, Page, Panel, PlusIcon } from '../../ui/index.js';
import { useKept } from '../../writing/index.js';
import { isIdeaEdit } from './idea-edit.js';
import { IdeaFinder } from './idea-finder.js';
import { IdeaList } from './idea-list.js';
import { NewIdea } from './new-idea.js';

export default function IdeasPage() {
  const { mode } = useMode();
  return <Ideas key={mode} />;
}

function Ideas() {
  const kept = useKept('idea new', isIdeaEdit);
  const [isAdding, setAdding] = useState(() => kept.read() !== undefined);
  return (
    <Page
      title="Ideas"
      intro="What may become a post one day. Tag it, find it again, and turn it into a draft when its time has come."
      actions={
        <Button kind="primary" icon={<PlusIcon />} disabled={isAdding} onClick={() => setAdding(true)}>
          New idea
        </Button>
      }
    >
      {isAdding && <NewIdea onDone={() => setAdding(false)} />}
      <Panel>
        <IdeaFinder />
        <IdeaList onAdd={() => setAdding(true)} />
      </Panel>
    </Page>
  );
}
