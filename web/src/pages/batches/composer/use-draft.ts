import { type Remembered, useRemembered } from '../../../session/index.js';
import { Draft } from './draft.js';

/** The batch in the making of the mode in force. In memory alone, as it holds the addresses of people. */
export function useDraft(): Remembered<Draft> {
  return useRemembered('batch in the making', () => new Draft());
}
