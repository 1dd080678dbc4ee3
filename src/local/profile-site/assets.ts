import type { Reply } from './exchange.js';
import { Dice } from './invention/dice.js';

/** Stand-ins for the real static host: enough bytes to cost what the real files cost, and nothing that acts. */
export function assetReply(path: string): Reply | null {
  const file = path.replace(/^\/aero\//, '');
  const kind = KINDS.find(({ pattern }) => pattern.test(file));
  if (!kind) return null;
  return {
    status: 200,
    headers: { 'content-type': kind.contentType, 'cache-control': 'public, max-age=31536000, immutable' },
    body: remembered(file, kind.make),
  };
}

const KINDS = [
  { pattern: /^css\/[a-z0-9-]+\.css$/, contentType: 'text/css; charset=utf-8', make: stylesheet },
  { pattern: /^js\/[a-z0-9-]+\.js$/, contentType: 'text/javascript; charset=utf-8', make: script },
  { pattern: /^img\/[a-z0-9-]+\.svg$/, contentType: 'image/svg+xml', make: image },
];

const made = new Map<string, Buffer>();

/** Names come from outside, so only a bounded number of them is kept. */
function remembered(file: string, make: (file: string) => string): Buffer {
  const known = made.get(file);
  if (known) return known;
  const body = Buffer.from(make(file));
  if (made.size < 500) made.set(file, body);
  return body;
}

function stylesheet(file: string): string {
  const rules = file === 'css/layout.css' ? LAYOUT : '';
  return `${rules}\n/* ${filler(file, 30, 60)} */\n`;
}

function script(file: string): string {
  return `/* ${filler(file, 15, 40)} */\n;void 0;\n`;
}

function image(file: string): string {
  const dice = new Dice(file);
  const [hue, shade] = [dice.int(0, 359), dice.int(40, 70)];
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">',
    `<rect width="96" height="96" fill="hsl(${hue} 45% ${shade}%)"/>`,
    '<circle cx="48" cy="38" r="17" fill="#fff8"/><path d="M14 96a34 34 0 0 1 68 0z" fill="#fff8"/>',
    `<!-- ${filler(file, 2, 7)} --></svg>`,
  ].join('\n');
}

/** Between `minKb` and `maxKb` of digits and letters, always the same for the same file. */
function filler(file: string, minKb: number, maxKb: number): string {
  const dice = new Dice(`filler:${file}`);
  const line = Array.from({ length: 128 }, () => dice.int(0, 35).toString(36)).join('');
  return line.repeat(dice.int(minKb, maxKb) * 8);
}

/** Just enough to look at a page: the hidden parts are hidden, the columns stand side by side. */
const LAYOUT = `
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; color: #222; background: #f4f2ee; }
.modal, .hidden, .artdeco-global-alert, .guest-upsells, .face-pile__images { display: none; }
.header, .li-footer { background: #fff; padding: 10px 24px; }
.top-nav-menu, .nav ul, .li-footer ul { display: flex; flex-wrap: wrap; gap: 12px; list-style: none; padding: 0; }
.nav img, .li-footer img { width: 20px; height: 20px; }
.main { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 20px; max-width: 1100px; margin: 20px auto; }
.top-card-layout, .core-section-container, .aside-section-container { background: #fff; border: 1px solid #ddd; border-radius: 8px; padding: 16px 20px; margin-bottom: 14px; }
.main ul { list-style: none; padding: 0; }
.main li { padding: 8px 0; }
.right-rail img { width: 40px; height: 40px; border-radius: 50%; }
.blur { filter: blur(3px); }
.show-more-less-text__text--less:has(~ .show-more-less-text__text--more), .sr-only, .show-more-less-button { display: none; }
h1, h2, h3, h4 { margin: 4px 0; }
a { color: #0a66c2; text-decoration: none; }
`;
