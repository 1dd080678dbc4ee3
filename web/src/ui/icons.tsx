import type { ComponentChildren } from 'preact';
import css from './icons.module.css';

/** Drawn on a 16 px grid with a line of 1.5 px, in the colour of the text around. Never the only name of a thing. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class={css.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Most icons are one line. */
function lines(path: string) {
  return () => (
    <Icon>
      <path d={path} />
    </Icon>
  );
}

export const MenuIcon = lines('M2.5 4.5h11M2.5 8h11M2.5 11.5h11');
export const CloseIcon = lines('m4 4 8 8M12 4l-8 8');
export const CheckIcon = lines('m3 8.5 3.2 3.2L13 4.8');
export const PlusIcon = lines('M8 3.2v9.6M3.2 8h9.6');
export const ChevronRightIcon = lines('m6.2 4 4 4-4 4');
export const ChevronLeftIcon = lines('m9.8 4-4 4 4 4');
export const ExternalIcon = lines('M6.5 3.5h-3v9h9v-3M9 2.8h4.2V7M13 3 7.6 8.4');
export const DownloadIcon = lines('M8 2.5v7.2M4.8 6.9 8 10.1l3.2-3.2M2.8 13h10.4');
export const UploadIcon = lines('M8 10.5V3.2M4.8 6 8 2.8 11.2 6M2.8 13h10.4');
export const RefreshIcon = lines('M13 4.2v3h-3M12.7 7.1a5 5 0 1 0 .1 2.2');
export const SignOutIcon = lines('M6.5 2.8h-3.7v10.4h3.7M10.2 4.8 13.4 8l-3.2 3.2M13 8H6.2');
export const InfoIcon = lines('M8 7.2v4M8 4.6v.2M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z');
export const WarnIcon = lines('M8 2.2 1.8 13.2h12.4L8 2.2ZM8 6.4v3.2M8 11.3v.2');
export const FaultIcon = lines('M8 4.6v4.2M8 11v.2M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z');
export const GoodIcon = lines('m5.2 8.2 2 2 3.8-4.2M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4Z');

export const OverviewIcon = lines('M2.5 13.5v-5h2.8v5zM6.6 13.5v-11h2.8v11zM10.7 13.5V6h2.8v7.5z');
export const LookUpIcon = lines('M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4 3.2 3.2');
export const BatchesIcon = lines('m8 2.2 6 3-6 3-6-3 6-3ZM2 8.2l6 3 6-3M2 11.1l6 3 6-3');
export const KeysIcon = lines(
  'M5.2 13.4a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM7.3 8.5l5.5-5.6M10 5.8l2.2 2.2M12 3.8l1.6 1.6',
);
export const WebhooksIcon = lines('M3 13V8.8a3 3 0 0 1 3-3h7M10 2.8l3 3-3 3M3 3.2v.1');
export const CreditsIcon = lines(
  'M8 6.6c3 0 5.5-1 5.5-2.2S11 2.2 8 2.2s-5.5 1-5.5 2.2S5 6.6 8 6.6ZM2.5 4.4v7.2c0 1.2 2.5 2.2 5.5 2.2s5.5-1 5.5-2.2V4.4M2.5 8c0 1.2 2.5 2.2 5.5 2.2s5.5-1 5.5-2.2',
);
export const PostsIcon = lines('M2.5 3.5h11v10h-11zM2.5 6.6h11M5.4 2v3M10.6 2v3M5.2 9.2h3M5.2 11.2h5');
export const IdeasIcon = lines(
  'M6 11.6c0-1.6-2.2-2.4-2.2-5.2a4.2 4.2 0 0 1 8.4 0c0 2.8-2.2 3.6-2.2 5.2zM6.4 13.9h3.2',
);
export const SettingsIcon = lines(
  'M2.2 4.6h6.4M12 4.6h1.8M2.2 11.4H4M7.4 11.4h6.4M10.3 6.3a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.7 13.1a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
);

export function CopyIcon() {
  return (
    <Icon>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </Icon>
  );
}
