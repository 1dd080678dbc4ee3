import { type IdeaResponse, type LinkFetch, operations, useAction } from '../../api/index.js';
import { Stack, useNotices } from '../../ui/index.js';
import { BothTexts } from '../../writing/index.js';
import { asText, changesOf, editOf, type IdeaEdit, isDirty, keptMine, wordingOf } from './idea-edit.js';
import { IdeaForm } from './idea-form.js';
import { useIdeaEdit } from './use-idea-edit.js';

interface IdeaEditorProps {
  idea: IdeaResponse;
  onConflict: () => void;
  onDone: () => void;
}

/** Changes an idea where it stands. What was saved elsewhere meanwhile is shown beside what was written here. */
export function IdeaEditor({ idea, onConflict, onDone }: IdeaEditorProps) {
  const { say } = useNotices();
  const { edit, set, change, afterSaving, forget } = useIdeaEdit(idea.id, editOf(idea), idea);
  const save = useAction((ll: LinkFetch, { mine, base, etag }: IdeaEdit) =>
    operations.updateIdea({
      client: ll.api,
      path: { id: idea.id },
      body: changesOf({ mine, base, etag }),
      headers: { 'If-Match': etag ?? idea.etag },
    }),
  );
  const isContested = edit.etag !== idea.etag && !save.isRunning;

  const close = () => {
    forget();
    onDone();
  };
  const submit = async () => {
    if (!isDirty(edit)) return close();
    const answer = await save.run(edit);
    if (!answer) return onConflict();
    say('The idea is changed.');
    const rest = afterSaving(answer, edit);
    if (rest) set(rest);
    else close();
  };
  const settle = (settled: IdeaEdit) => {
    save.clear();
    set(settled);
  };
  return (
    <Stack gap={4}>
      {isContested && (
        <BothTexts
          what="idea"
          mine={asText(edit.mine)}
          theirs={asText(wordingOf(idea))}
          onKeepMine={() => settle(keptMine(edit, idea))}
          onTakeTheirs={() => settle(editOf(idea))}
        />
      )}
      <IdeaForm
        label="Change the idea"
        verb="Save"
        value={edit.mine}
        fault={isContested && save.fault?.code === 'PRECONDITION_FAILED' ? undefined : save.fault}
        isSaving={save.isRunning}
        isBlocked={isContested || save.isHeld}
        onChange={change}
        onSubmit={submit}
        onCancel={close}
      />
    </Stack>
  );
}
