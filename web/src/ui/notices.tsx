import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.js';
import { classNames } from './class-names.js';
import { CloseIcon } from './icons.js';
import { type Notice, notices } from './notice-store.js';
import css from './notices.module.css';

/** Short messages about what just happened. */
export function useNotices(): { say(text: string): void; warn(text: string): void } {
  return notices;
}

/** Where they appear: once, in the frame, and there before the first of them, or it would not be read out. */
export function NoticeBoard() {
  const [shown, setShown] = useState<readonly Notice[]>([]);
  const board = useOnTop(shown.length);
  useEffect(() => notices.watch(setShown), []);
  return (
    <div
      ref={board}
      popover="manual"
      class={css.board}
      role="status"
      aria-live="polite"
      onMouseEnter={notices.hold}
      onMouseLeave={notices.release}
      onFocusIn={notices.hold}
      onFocusOut={notices.release}
    >
      {shown.map((notice) => (
        <div key={notice.id} class={classNames(css.notice, notice.isWarning && css.warning)}>
          <span class={css.text}>{notice.text}</span>
          <Button
            kind="quiet"
            size="small"
            icon={<CloseIcon />}
            label="Dismiss"
            onClick={() => notices.dismiss(notice.id)}
          />
        </div>
      ))}
    </div>
  );
}

/** A dialog that opened meanwhile would cover it. */
function useOnTop(length: number) {
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (length === 0) return;
    if (board.current?.matches(':popover-open')) board.current.hidePopover();
    board.current?.showPopover();
  }, [length]);
  return board;
}
