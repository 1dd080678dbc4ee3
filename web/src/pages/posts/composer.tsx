import type { PostResponse } from '../../api/index.js';
import { useSession } from '../../session/index.js';
import { Columns, Panel } from '../../ui/index.js';
import { BothTexts, PlanRequired } from '../../writing/index.js';
import { ComposerForm } from './composer-form.js';
import { type Edit, isContested, keptMine, newEdit } from './edit.js';
import { Preview } from './preview.js';
import { Restored } from './restored.js';
import { useEdit } from './use-edit.js';
import { usePreflight } from './use-preflight.js';
import { isConflict, isOfPlan, useSave } from './use-save.js';

interface ComposerProps {
  /** Under which unsaved text is kept. */
  name: string;
  /** None yet for a new one. */
  post?: PostResponse;
  start?: () => Edit;
  onSaved: (post: PostResponse) => void;
  /** The post is not what it was. */
  onConflict?: () => void;
}

/** Writes a post: the text, what will be made of it, and when. */
export function Composer({ name, post, start = newEdit, onSaved, onConflict }: ComposerProps) {
  const writing = useEdit(name, post, start);
  const { edit } = writing;
  const { plan } = useSession();
  const preflight = usePreflight(edit.mine);
  const save = useSave(post);
  const isTornApart = post !== undefined && isContested(edit, post);

  const submit = async () => {
    const saved = await save.run(edit);
    if (!saved) return onConflict?.();
    writing.saved(saved, edit);
    onSaved(saved);
  };
  const settle = (settled: Edit | undefined) => {
    save.clear();
    writing.set(settled);
  };
  const isPlanMissing = plan === 'free' || [preflight.fault, save.fault].some(isOfPlan);
  return (
    <>
      {isPlanMissing && <PlanRequired />}
      {writing.isRestored && !isTornApart && <Restored onDiscard={() => settle(undefined)} />}
      {isTornApart && post && (
        <BothTexts
          what="post"
          mine={edit.mine.content}
          theirs={post.content}
          onKeepMine={() => settle(keptMine(edit, post))}
          onTakeTheirs={() => settle(undefined)}
        />
      )}
      <Columns min="20rem">
        <Panel title="Text">
          <ComposerForm
            edit={edit}
            status={post?.status}
            preflight={preflight}
            fault={isOfPlan(save.fault) || (isTornApart && isConflict(save.fault)) ? undefined : save.fault}
            isSaving={save.isRunning}
            isBlocked={isTornApart || save.isHeld}
            onChange={writing.change}
            onSubmit={submit}
          />
        </Panel>
        <Preview content={edit.mine.content} />
      </Columns>
    </>
  );
}
