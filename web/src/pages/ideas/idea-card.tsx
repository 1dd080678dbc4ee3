import { useState } from 'preact/hooks';
import type { IdeaResponse } from '../../api/index.js';
import { useKept } from '../../writing/index.js';
import { IdeaActs } from './idea-acts.js';
import css from './idea-card.module.css';
import { isIdeaEdit } from './idea-edit.js';
import { IdeaEditor } from './idea-editor.js';
import { IdeaWords } from './idea-words.js';

interface IdeaCardProps {
  idea: IdeaResponse;
  reload: () => void;
  onTag: (tag: string) => void;
}

/** An idea, read or written in its place. */
export function IdeaCard({ idea, reload, onTag }: IdeaCardProps) {
  const kept = useKept(`idea ${idea.id}`, isIdeaEdit);
  const [isEditing, setEditing] = useState(() => kept.read() !== undefined);
  return (
    <li class={css.card}>
      {isEditing ? (
        <IdeaEditor idea={idea} onConflict={reload} onDone={() => setEditing(false)} />
      ) : (
        <>
          <IdeaWords idea={idea} onTag={onTag} />
          <IdeaActs idea={idea} reload={reload} onEdit={() => setEditing(true)} />
        </>
      )}
    </li>
  );
}
