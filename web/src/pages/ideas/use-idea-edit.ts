import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IdeaResponse } from '../../api/index.js';
import { useKept } from '../../writing/index.js';
import { editOf, type IdeaEdit, type IdeaWording, isDirty, isIdeaEdit, met } from './idea-edit.js';

/** An idea while it is written, kept in this tab until it is saved or given up. */
export function useIdeaEdit(name: string, start: IdeaEdit, idea?: IdeaResponse) {
  const kept = useKept(`idea ${name}`, isIdeaEdit);
  const [latest, set] = useState(() => kept.read() ?? start);
  const edit = idea ? met(latest, idea) : latest;
  useEffect(() => {
    if (edit !== latest) set(edit);
  });
  useLayoutEffect(() => {
    if (isDirty(edit)) kept.keep(edit);
    else kept.forget();
  }, [edit]);
  const change = (wording: Partial<IdeaWording>) => set({ ...edit, mine: { ...edit.mine, ...wording } });
  const now = useRef(edit);
  now.current = edit;
  /** Whether all of it is saved; what was written meanwhile stays to be. */
  const saved = (answer: IdeaResponse, sent: IdeaEdit): boolean => {
    const isAll = now.current.mine === sent.mine;
    if (!isAll) set({ ...editOf(answer), mine: now.current.mine });
    return isAll;
  };
  return { edit, set, change, saved, forget: kept.forget };
}
