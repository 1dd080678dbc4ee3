import { useRef, useState } from 'preact/hooks';
import { Brand, CloseIcon, MenuIcon } from '../ui/index.js';
import { AccountMenu } from './account-menu.js';
import { Balance } from './balance.js';
import { Menu } from './menu.js';
import { ModeSwitch } from './mode-switch.js';
import css from './sidebar.module.css';
import { useEscape } from './use-escape.js';

/** Beside the page where there is room, else above it and folded away. */
export function Sidebar() {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEscape(isOpen, () => {
    setOpen(false);
    opener.current?.focus();
  });
  return (
    <header class={css.sidebar}>
      <div class={css.top}>
        <a class={css.name} href="/app">
          <Brand isShort />
        </a>
        <Balance />
        <button
          ref={opener}
          type="button"
          class={css.opener}
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <CloseIcon /> : <MenuIcon />}
          Menu
        </button>
      </div>
      <div id="menu" class={isOpen ? css.open : css.folded}>
        <div class={css.mode}>
          <ModeSwitch />
        </div>
        <Menu onPick={() => setOpen(false)} />
        <AccountMenu />
      </div>
    </header>
  );
}
