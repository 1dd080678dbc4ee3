// The browser is found or installed by the stack (docs/embedded-stack.md); `npm ci` must also work where
// the download of puppeteer's own Chrome is out of reach.
module.exports = { skipDownload: true };
