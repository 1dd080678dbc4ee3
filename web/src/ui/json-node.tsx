import { useState } from 'preact/hooks';
import { Button } from './button.js';
import { classNames } from './class-names.js';
import css from './json.module.css';
import { kindOf, membersOf, summaryOf, WHOLE_TEXT } from './json-parts.js';

interface JsonNodeProps {
  value: unknown;
  depth: number;
  name?: string;
}

const OPEN_DEPTH = 2;
const PAGE = 100;

export function JsonNode({ value, depth, name }: JsonNodeProps) {
  const kind = kindOf(value);
  if (kind === 'object' || kind === 'array')
    return <Branch value={value as object} depth={depth} name={name} />;
  return (
    <div class={css.leaf}>
      <Name name={name} />
      {kind === 'string' ? <Text text={value as string} /> : <span class={css[kind]}>{String(value)}</span>}
    </div>
  );
}

function Branch({ value, depth, name }: JsonNodeProps & { value: object }) {
  const members = membersOf(value);
  const [isOpen, setOpen] = useState(depth < OPEN_DEPTH && members.length <= PAGE);
  if (members.length === 0) {
    return (
      <div class={css.leaf}>
        <Name name={name} />
        <span class={css.quiet}>{Array.isArray(value) ? '[]' : '{}'}</span>
      </div>
    );
  }
  return (
    <details class={css.branch} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class={css.summary}>
        <Name name={name} />
        <span class={css.quiet}>{summaryOf(value)}</span>
      </summary>
      {isOpen && <Members members={members} depth={depth + 1} />}
    </details>
  );
}

function Members({ members, depth }: { members: [string, unknown][]; depth: number }) {
  const [shown, setShown] = useState(PAGE);
  const left = members.length - shown;
  return (
    <div class={css.members}>
      {members.slice(0, shown).map(([name, value]) => (
        <JsonNode key={name} name={name} value={value} depth={depth} />
      ))}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {`Show ${Math.min(left, PAGE)} more of ${left}`}
        </Button>
      )}
    </div>
  );
}

function Name({ name }: { name: string | undefined }) {
  return name === undefined ? null : <span class={css.name}>{name}: </span>;
}

function Text({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(text.length <= WHOLE_TEXT);
  return (
    <span class={classNames(css.string)}>
      {JSON.stringify(isWhole ? text : text.slice(0, WHOLE_TEXT))}
      {!isWhole && (
        <Button size="small" kind="quiet" onClick={() => setWhole(true)}>
          Show all
        </Button>
      )}
    </span>
  );
}
