import { type LinkFetch, operations, RequestNames, useAction } from '../../api/index.js';
import { useRemembered } from '../../session/index.js';
import { Panel, useNotices } from '../../ui/index.js';
import { useKeeper } from '../../writing/index.js';
import { creationOf, type IdeaWording, isIdeaEdit, NEW_IDEA } from './idea-edit.js';
import { IdeaForm } from './idea-form.js';
import { useIdeaEdit } from './use-idea-edit.js';

export function NewIdea({ onDone }: { onDone: () => void }) {
  const { say } = useNotices();
  const keep = useKeeper(isIdeaEdit);
  const { edit, change, afterSaving, forget } = useIdeaEdit('new', NEW_IDEA);
  // Whoever leaves while it is saved, comes back and saves again still keeps one idea.
  const { value: names } = useRemembered('requests for ideas', () => new RequestNames());
  const create = useAction(async (ll: LinkFetch, wording: IdeaWording) => {
    const body = creationOf(wording);
    const headers = { 'Idempotency-Key': names.nameOf(body) };
    const answer = await operations.createIdea({ client: ll.api, body, headers });
    names.forget(body);
    return answer;
  });
  const close = () => {
    forget();
    onDone();
  };
  const submit = async () => {
    const answer = await create.run(edit.mine);
    if (!answer) return;
    say('The idea is kept.');
    const rest = afterSaving(answer, edit);
    // Goes on where the idea stands now, and not as another.
    if (rest) keep(`idea ${answer.id}`).keep(rest);
    close();
  };
  return (
    <Panel title="New idea">
      <IdeaForm
        label="New idea"
        verb="Keep the idea"
        value={edit.mine}
        fault={create.fault}
        isSaving={create.isRunning}
        isBlocked={create.isHeld}
        onChange={change}
        onSubmit={submit}
        onCancel={close}
      />
    </Panel>
  );
}
