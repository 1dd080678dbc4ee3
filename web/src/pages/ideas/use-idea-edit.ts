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
  /** What was written meanwhile, if anything: it is yet to be saved. */
  const afterSaving = (answer: IdeaResponse, sent: IdeaEdit): IdeaEdit | undefined => {
    const { mine } = now.current;
    return mine === sent.mine ? undefined : { ...editOf(answer), mine };
  };
  return { edit, set, change, afterSaving, forget: kept.forget };
}
