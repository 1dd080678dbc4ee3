import { useLocation } from 'preact-iso/router';
import { MENU, type MenuEntry } from '../routes.js';
import css from './menu.module.css';
import { preload } from './preload.js';

/** The pages, in groups. */
export function Menu({ onPick }: { onPick(): void }) {
  return (
    <nav class={css.menu} aria-label="Pages">
      {MENU.map(({ group, entries }) => (
        <div key={group}>
          <h2 class={css.group}>{group}</h2>
          <ul class={css.entries}>
            {entries.map((entry) => (
              <li key={entry.href}>
                <Entry {...entry} onPick={onPick} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Entry({ href, title, icon: Icon, onPick }: MenuEntry & { onPick(): void }) {
  const { path } = useLocation();
  const load = () => preload(href);
  return (
    <a
      class={css.entry}
      href={href}
      aria-current={currency(path, href)}
      onClick={onPick}
      onPointerEnter={load}
      onFocus={load}
    >
      <Icon />
      {title}
    </a>
  );
}

/** `true`: not this page, but one below it. */
function currency(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/app' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
