import { useRef } from 'preact/hooks';
import { classNames } from './class-names.js';
import { steppedTo } from './stepped-to.js';
import css from './tabs.module.css';
import type { WithChildren } from './with-children.js';

interface TabsProps<Id extends string> {
  /** What is switched between. */
  label: string;
  items: readonly { id: Id; label: string }[];
  current: Id;
  onPick: (id: Id) => void;
}

/** Views of one thing. The panel is the page's: <TabPanel id={current}> names it after its tab. */
export function Tabs<Id extends string>({ label, items, current, onPick }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const place = steppedTo(
      event.key,
      items.findIndex((item) => item.id === current),
      items.length,
    );
    const next = place === undefined ? undefined : items[place];
    if (!next) return;
    event.preventDefault();
    onPick(next.id);
    list.current?.querySelector<HTMLElement>(`[id="${tabId(next.id)}"]`)?.focus();
  };
  return (
    <div ref={list} class={css.tabs} role="tablist" aria-label={label} onKeyDown={step}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          id={tabId(item.id)}
          class={classNames(css.tab, item.id === current && css.current)}
          aria-selected={item.id === current}
          tabIndex={item.id === current ? 0 : -1}
          onClick={() => onPick(item.id)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

export function TabPanel({ id, children }: WithChildren & { id: string }) {
  return (
    <div role="tabpanel" aria-labelledby={tabId(id)}>
      {children}
    </div>
  );
}

function tabId(id: string): string {
  return `tab-${id}`;
}
