import { Button, Note } from '../../ui/index.js';

export function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Note
      tone="info"
      title="Your unsaved text is back"
      actions={
        <Button size="small" onClick={onDiscard}>
          Discard it
        </Button>
      }
    >
      It was kept in this tab. Save it, or discard it and begin from what is saved.
    </Note>
  );
}
