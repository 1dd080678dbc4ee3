import { Brand, Button, Note, Page, Panel, Secret, Stack } from '../ui/index.js';
import { useSessionHold } from './session-context.js';
import type { FirstKeys } from './session-store.js';
import css from './sign-in-page.module.css';

/** The keys of a new account, which are shown this once. */
export function FirstKeysPage({ keys }: { keys: FirstKeys }) {
  const { store } = useSessionHold();
  return (
    <main class={css.page}>
      <Brand />
      <Page title="Your account is open" intro="These are its first two keys.">
        <Stack gap={4}>
          <Note tone="warn" title="Keep them now">
            Nobody can show them to you again. A lost key is replaced by a new one.
          </Note>
          <Panel>
            <Stack gap={4}>
              <Secret label="Live key" text={keys.live} />
              <Secret label="Test key: invented profiles, nothing is charged" text={keys.test} />
            </Stack>
          </Panel>
          <Button kind="primary" onClick={() => store.keysStored()}>
            I have kept them
          </Button>
        </Stack>
      </Page>
    </main>
  );
}
