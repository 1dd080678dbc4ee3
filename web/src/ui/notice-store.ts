export interface Notice {
  id: number;
  text: string;
  isWarning: boolean;
}

type Watcher = (notices: readonly Notice[]) => void;

/** Long enough to be read twice; a warning stays until it is dismissed. */
const SHOWN_MS = 6_000;

/** The three latest; more would cover the page. */
const MOST = 3;

/** What the board shows. Outside of components, so that whatever happens while none is there is still said. */
export class NoticeStore {
  private notices: readonly Notice[] = [];
  private readonly watchers = new Set<Watcher>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private isHeld = false;

  readonly say = (text: string): void => this.add(text, false);

  readonly warn = (text: string): void => this.add(text, true);

  readonly dismiss = (id: number): void => this.show(this.notices.filter((notice) => notice.id !== id));

  /** Nothing goes while somebody is reading. */
  readonly hold = (): void => {
    this.isHeld = true;
    clearTimeout(this.timer);
  };

  readonly release = (): void => {
    this.isHeld = false;
    this.wait();
  };

  readonly watch = (watcher: Watcher): (() => void) => {
    this.watchers.add(watcher);
    watcher(this.notices);
    return () => this.watchers.delete(watcher);
  };

  private add(text: string, isWarning: boolean): void {
    const others = this.notices.filter((notice) => notice.text !== text);
    this.show([...others, { id: ++this.lastId, text, isWarning }].slice(-MOST));
  }

  private show(notices: readonly Notice[]): void {
    this.notices = notices;
    for (const watcher of this.watchers) watcher(notices);
    if (!this.isHeld || notices.length === 0) this.release();
  }

  private wait(): void {
    clearTimeout(this.timer);
    const next = this.notices.find((notice) => !notice.isWarning);
    if (next) this.timer = setTimeout(() => this.dismiss(next.id), SHOWN_MS);
  }
}

export const notices = new NoticeStore();
