import { shownUrl } from '../../format/index.js';
import { ExternalIcon, Hidden } from '../../ui/index.js';
import css from './profile.module.css';
import { webHref } from './web-href.js';

interface ExternalLinkProps {
  address: string;
  /** What is read; without it the address itself. */
  text?: string;
}

/** A link to where a profile points; what is no web address stays text. */
export function ExternalLink({ address, text = shownUrl(address) }: ExternalLinkProps) {
  const href = webHref(address);
  if (!href) return <bdi>{text}</bdi>;
  return (
    <a class={css.link} href={href} target="_blank" rel="noreferrer noopener nofollow">
      <bdi>{text}</bdi> <ExternalIcon />
      <Hidden>, opens beside this page</Hidden>
    </a>
  );
}
