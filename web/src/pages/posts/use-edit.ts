import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PostResponse } from '../../api/index.js';
import { useKeeper } from '../../writing/index.js';
import { type Edit, editOf, isDirty, isEdit, met, savedEdit, type Wording } from './edit.js';

export interface Writing {
  edit: Edit;
  /** Begun before the page was loaded anew. */
  isRestored: boolean;
  change(change: Partial<Wording>): void;
  /** Begins anew from what is saved where nothing is given. */
  set(edit: Edit | undefined): void;
  saved(post: PostResponse, sent: Edit): void;
}

/** A text under somebody's hands, kept in this tab until it is saved. */
export function useEdit(name: string, post: PostResponse | undefined, start: () => Edit): Writing {
  const keeper = useKeeper(isEdit);
  const kept = keeper(`post ${name}`);
  const begin = () => (post ? editOf(post) : start());
  const [{ edit: latest, isRestored }, show] = useState(() => {
    const restored = kept.read();
    return { edit: restored ?? begin(), isRestored: restored !== undefined };
  });
  const edit = post ? met(latest, post) : latest;
  const now = useRef(edit);
  now.current = edit;
  const set = (next: Edit, wasRestored = false) => show({ edit: next, isRestored: wasRestored });

  useEffect(() => {
    if (edit !== latest) set(edit, isRestored && isDirty(edit));
  });
  // Before anything is painted, so that no reload is quicker.
  useLayoutEffect(() => {
    if (isDirty(edit)) kept.keep(edit);
    else kept.forget();
  }, [edit]);

  return {
    edit,
    isRestored,
    change: (change) => set({ ...edit, mine: { ...edit.mine, ...change } }, isRestored),
    set: (next) => set(next ?? begin()),
    saved: (answer, sent) => {
      const next = savedEdit(now.current, sent, answer);
      kept.forget();
      if (isDirty(next)) keeper(`post ${answer.id}`).keep(next);
      // A new one goes on at an address of its own.
      if (post) set(next);
    },
  };
}
