import { useState } from 'preact/hooks';
import type { IdeaResponse } from '../../api/index.js';
import { cut } from '../../format/index.js';
import { Badge, Row, Small, Time } from '../../ui/index.js';
import css from './idea-card.module.css';

interface IdeaWordsProps {
  idea: IdeaResponse;
  onTag: (tag: string) => void;
}

const SHOWN = 400;

export function IdeaWords({ idea: { title, content, tags, postId, updatedAt }, onTag }: IdeaWordsProps) {
  const [isWhole, showWhole] = useState(false);
  const beginning = cut(content, SHOWN);
  return (
    <div class={css.words}>
      {title && <h2 dir="auto">{title}</h2>}
      <p class={css.content} dir="auto">
        {isWhole ? content : beginning}
      </p>
      {beginning !== content && (
        <button type="button" class={css.more} aria-expanded={isWhole} onClick={() => showWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all of it'}
        </button>
      )}
      <Row>
        {postId && <Badge tone="good">Became a post</Badge>}
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class={css.tag}
            onClick={() => onTag(tag)}
            aria-label={`Ideas tagged ${tag}`}
          >
            {tag}
          </button>
        ))}
        <Small>
          Changed <Time value={updatedAt} />
        </Small>
      </Row>
    </div>
  );
}
