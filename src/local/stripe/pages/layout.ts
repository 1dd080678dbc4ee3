import { html, Markup } from '../../profile-site/render/markup.js';

const STYLE = new Markup(`
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f36 }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #e3e8ee; vertical-align: top }
  form { display: inline }
  button { font: inherit; padding: .3rem .8rem; margin: .1rem; cursor: pointer }
  code { font-size: .85em; overflow-wrap: anywhere }
  .note { color: #596171; font-size: .9em }
`);

/** Says on every page what it is: nobody should take it for the real thing. */
export function document(title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<p class="note">Stand-in for Stripe, part of the local stack. No money moves here.</p>
<h1>${title}</h1>
${content}
</body>
</html>
`;
}

/** A button that sends a form. */
export function button(action: string, label: string): Markup {
  return html`<form method="post" action="${action}"><button>${label}</button></form>`;
}

export function money(cents: number, currency: string): string {
  return `${(cents / 100).toFixed(2)} ${currency.toUpperCase()}`;
}

export function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
}
