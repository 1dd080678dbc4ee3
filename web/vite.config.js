import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('..', import.meta.url));

/** `npm run web:dev` serves the sources and hands calls on to the API that runs beside it. */
const API = 'http://localhost:3000';

export default defineConfig({
  root,
  base: '/app/',
  cacheDir: `${repository}node_modules/.cache/vite`,
  resolve: { alias: { '@linkfetch/sdk': `${repository}sdk/typescript/src/index.ts` } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: `${repository}dist/web`,
    emptyOutDir: false,
    target: 'es2022',
    // Files stay files: the policy takes no script from a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': API, '/v1': API } },
  plugins: [precompress()],
});
