import { signInModal } from './sign-in-modal.js';

// The heaviest page weighs 700 KB, and nothing asks for more.
const LONGEST = 760 * 1024;

/** Dialogs of one length each, all ASCII, so that cutting by characters is cutting by bytes and by dialogs. */
const DIALOG_LENGTH = dialog(0).length;
const DIALOGS = Array.from({ length: Math.ceil(LONGEST / DIALOG_LENGTH) }, (_, index) => dialog(index)).join(
  '',
);
const BLANKS = '\n                  '.repeat(Math.ceil(DIALOG_LENGTH / 19));

function dialog(index: number): string {
  const id = `dormant-sign-in-${String(index).padStart(4, '0')}`;
  return `${signInModal(id, 'Sign in to view the full profile').text}\n`;
}

/**
 * Exactly `bytes` of what real pages are mostly made of: hidden sign-in dialogs and white space.
 * Cut from one string made at the start, as the pages must cost next to nothing to serve.
 */
export function filler(bytes: number): string {
  if (bytes <= 0) return '';
  const dialogs = Math.floor(bytes / DIALOG_LENGTH);
  return DIALOGS.slice(0, dialogs * DIALOG_LENGTH) + BLANKS.slice(0, bytes - dialogs * DIALOG_LENGTH);
}
