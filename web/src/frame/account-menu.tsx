import { useAction } from '../api/index.js';
import { useSession } from '../session/index.js';
import { Button, ConfirmButton, ExternalIcon, FaultNote, SignOutIcon } from '../ui/index.js';
import css from './account-menu.module.css';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { email, plan, signOut, signOutEverywhere } = useSession();
  const leaving = useAction(() => signOut());
  const leavingAll = useAction(() => signOutEverywhere());
  return (
    <section class={css.account} aria-label="Account">
      <p class={css.email} title={email}>
        {email}
      </p>
      <p class={css.plan}>Plan: {plan}</p>
      <FaultNote fault={leaving.fault ?? leavingAll.fault} />
      <div class={css.ways}>
        <Button
          size="small"
          kind="quiet"
          icon={<SignOutIcon />}
          busy={leaving.isRunning}
          onClick={() => leaving.run()}
        >
          Sign out
        </Button>
        <ConfirmButton
          size="small"
          kind="quiet"
          label="Sign out everywhere"
          question="Sign out in every browser?"
          confirmLabel="Sign out everywhere now"
          onConfirm={() => leavingAll.run()}
          busy={leavingAll.isRunning}
        >
          {email} is signed out wherever it is signed in, here too. API keys go on working.
        </ConfirmButton>
      </div>
      <a class={css.docs} href="/docs" target="_blank" rel="noreferrer">
        API reference <ExternalIcon />
      </a>
    </section>
  );
}
