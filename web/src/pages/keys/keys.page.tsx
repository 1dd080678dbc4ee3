import { useState } from 'preact/hooks';
import { useMode } from '../../session/index.js';
import { Button, Choice, Page, Panel, PlusIcon, Stack } from '../../ui/index.js';
import { KeyDialog } from './key-dialog.js';
import type { Shown } from './key-words.js';
import { KeysTable } from './keys-table.js';
import { useKeyDialogs } from './use-key-dialogs.js';
import { useKeys } from './use-keys.js';

const SHOWN = [
  { value: 'working', label: 'Working' },
  { value: 'ended', label: 'Ended' },
  { value: 'all', label: 'All' },
] as const;

const INTROS = {
  live: 'Your programs call the API with these. Test keys are listed here too, since it is here that their owner looks after them.',
  test: 'Test keys only: they get invented profiles, and nothing is charged. Live keys are listed in live mode.',
};

export default function KeysPage() {
  const { mode } = useMode();
  // What is open belongs to one mode.
  return <Keys key={mode} intro={INTROS[mode]} />;
}

function Keys({ intro }: { intro: string }) {
  const [shown, setShown] = useState<Shown>('working');
  const keys = useKeys();
  const dialogs = useKeyDialogs();
  return (
    <Page
      title="API keys"
      intro={intro}
      actions={
        <Button kind="primary" icon={<PlusIcon />} onClick={() => dialogs.open({ kind: 'create' })}>
          Create a key
        </Button>
      }
    >
      <Panel>
        <Stack>
          <Choice<Shown> legend="Show" name="shown" options={SHOWN} value={shown} onInput={setShown} />
          <KeysTable keys={keys} shown={shown} dialogs={dialogs} />
        </Stack>
      </Panel>
      <KeyDialog dialogs={dialogs} keys={keys} onMade={() => setShown('working')} />
    </Page>
  );
}
