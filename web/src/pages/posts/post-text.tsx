import css from './post-text.module.css';
import { piecesOf } from './preview-text.js';

/** A post as its readers see it. What will be a link there only looks like one here: it leads where others want. */
export function PostText({ text }: { text: string }) {
  return (
    <p class={css.text} dir="auto">
      {piecesOf(text).map((piece, index) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          <span key={index} class={css.link}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  );
}
