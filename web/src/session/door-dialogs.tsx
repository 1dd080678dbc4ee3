import { ConfirmationDialog } from './confirmation-dialog.js';
import { useObservable } from './observable.js';
import { useSession, useSessionHold } from './session-context.js';
import { SignInAgainDialog } from './sign-in-again-dialog.js';

/** What a call waits for, asked above whatever is on the page, which stays as it is. */
export function DoorDialogs() {
  const { store } = useSessionHold();
  const { email } = useSession();
  const door = useObservable(store.doors.asked);
  if (door === 'sign-in') return <SignInAgainDialog email={email} />;
  if (door === 'confirmation') return <ConfirmationDialog email={email} />;
  return null;
}
