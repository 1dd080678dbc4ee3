import { readFile, stat } from 'node:fs/promises';

/** What the first page may weigh: on a slow phone, 80 kB are there within two seconds. */
const MOST_BYTES = 80_000;

const FIRST_PAGE = ['index.html', 'src/pages/overview/overview.page.tsx'];

const built = new URL('../dist/web/', import.meta.url);

/** Prints what each script of the first page weighs, gzipped, and fails when together they are too much. */
async function main() {
  const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', built), 'utf8'));
  const files = await Promise.all(scriptsOf(manifest, FIRST_PAGE).map(weigh));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);

  for (const { file, bytes } of files) print(bytes, file);
  print(total, `together; ${inKilobytes(MOST_BYTES)} kB are allowed`);
  if (total > MOST_BYTES) process.exitCode = 1;
}

/** The chunks themselves, and what they import at once. */
function scriptsOf(manifest, names, found = new Set()) {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    scriptsOf(manifest, chunk.imports ?? [], found);
  }
  return [...found];
}

async function weigh(file) {
  const { size } = await stat(new URL(`${file}.gz`, built));
  return { file, bytes: size };
}

function print(bytes, what) {
  process.stdout.write(`${inKilobytes(bytes).padStart(7)} kB  ${what}\n`);
}

function inKilobytes(bytes) {
  return (bytes / 1_000).toFixed(1);
}

await main();
