import { FOOTER, HEADER } from './chrome.js';
import { html } from './markup.js';
import { DORMANT_SCRIPTS } from './scripts.js';

// What the real refusal weighs, byte for byte the same whatever the reason.
const STUB_BYTES = 1530;

const STUB_SCRIPT = `<html><head>
<script type="text/javascript">
window.onload = function() {
  // The tracking code, if the visitor carries one.
  var trk = "bf";
  var trkInfo = "bf";
  var cookies = document.cookie.split("; ");
  for (var i = 0; i < cookies.length; ++i) {
    if ((cookies[i].indexOf("trkCode=") == 0) && (cookies[i].length > 8)) {
      trk = cookies[i].substring(8);
    } else if ((cookies[i].indexOf("trkInfo=") == 0) && (cookies[i].length > 8)) {
      trkInfo = cookies[i].substring(8);
    }
  }
  // The hop stays on the host that was asked, so that a look from a browser stays on this site.
  var target = window.location.protocol + "//" + window.location.host;
  window.location.href = target + "/authwall?trk=" + trk + "&trkInfo=" + trkInfo +
    "&original_referer=" + encodeURIComponent(document.referrer.substr(0, 200)) +
    "&sessionRedirect=" + encodeURIComponent(window.location.href);
};
</script>
`;
const STUB_END = '</head></html>\n';

/** The body of a 999: no title, no text, and a script that hops to the join form where scripts run. */
export const REFUSAL = STUB_SCRIPT + ' '.repeat(STUB_BYTES - STUB_SCRIPT.length - STUB_END.length) + STUB_END;

/** The cookie challenge: nothing to see, back to the home page after a second. */
export const CHALLENGE = `<html><head>
<meta http-equiv="refresh" content="1;url=https://www.linkedin.com">
<script>(function(){var _0x4a1f=['\\x63\\x6f\\x6f\\x6b\\x69\\x65','\\x63\\x68\\x61\\x6c'];var _0x2b=function(_0x1){return _0x4a1f[_0x1]};void _0x2b(0);})();</script>
</head><body></body></html>
`;

/** Says the same of a profile that is gone and of one that is not public; carries the page key of good pages. */
export function notFoundPage(kind: 'in' | 'company', slug: string): string {
  return html`<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="UTF-8">
    <meta name="pageKey" content="public_profile_v3_desktop">
    <meta name="robots" content="noarchive">
    <meta name="bingbot" content="nocache">
    <meta name="locale" content="en_US">
    <link rel="canonical" href="/public-profile/${kind}/${slug}/">
    <link rel="icon" href="data:,">
    <title>Profile Not Found | LinkedIn</title>
  </head>
  <body dir="ltr">${HEADER}
    <main class="main" id="main-content" role="main">
      <section class="page-not-found">
        <h1 class="page-not-found__headline">This page isn’t public or doesn’t exist</h1>
        <p class="page-not-found__subline">An exact match for ${slug} could not be found.</p>
      </section>
    </main>${FOOTER}${DORMANT_SCRIPTS}
  </body>
</html>
`.text;
}

export function errorPage(title: string): string {
  return html`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>
`.text;
}
