import type { ComponentChildren } from 'preact';
import { FaultNote, Page } from '../ui/index.js';
import { DoorDialogs } from './door-dialogs.js';
import { FirstKeysPage } from './first-keys.js';
import { PageMemory } from './page-memory.js';
import { useSessionHold } from './session-context.js';
import { SignInPage } from './sign-in-page.js';
import css from './sign-in-page.module.css';

/** Lets those through who are signed in. The address stays, so that a deep link leads there afterwards. */
export function SessionGate({ children }: { children: ComponentChildren }) {
  const { state, store } = useSessionHold();
  if (state.step === 'finding') return null;
  if (state.step === 'out') return <SignInPage note={state.note} />;
  if (state.step === 'unreachable')
    return (
      <main class={css.page}>
        <Page title="Not reachable">
          <FaultNote fault={state.fault} retry={() => store.find({ keys: state.keys })} />
        </Page>
      </main>
    );
  if (state.keys) return <FirstKeysPage keys={state.keys} />;
  // Another account begins with nothing of the one before.
  return (
    <PageMemory key={state.session.email}>
      {children}
      <DoorDialogs />
    </PageMemory>
  );
}
