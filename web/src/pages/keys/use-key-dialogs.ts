import { useState } from 'preact/hooks';
import type { CreatedKeyResponse, KeyResponse, RotatedKeyResponse } from '../../api/index.js';

export type OpenDialog =
  | { kind: 'create' }
  | { kind: 'details' | 'edit' | 'rotate' | 'revoke'; key: KeyResponse }
  /** The only place where the text of a key is: gone with the dialog. */
  | { kind: 'made'; made: CreatedKeyResponse | RotatedKeyResponse };

export interface KeyDialogs {
  current: OpenDialog | undefined;
  open(dialog: OpenDialog): void;
  close(): void;
}

/** One at a time. */
export function useKeyDialogs(): KeyDialogs {
  const [current, show] = useState<OpenDialog>();
  return { current, open: show, close: () => show(undefined) };
}
