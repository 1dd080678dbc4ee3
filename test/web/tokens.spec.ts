import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(join(process.cwd(), 'web/src/styles/tokens.css'), 'utf8');

/** Layout components take the first two as props, a tone sets three; the last is of a page with charts side by side. */
const SET_BY_COMPONENTS = ['gap', 'least', 'hue', 'wash', 'plot', 'chart-rows'];

const LEGIBLE = 4.5;
const DISCERNIBLE = 3;

const SURFACES = ['paper', 'sheet', 'well'];
const TONES = ['good', 'warn', 'bad', 'info', 'quiet', 'accent'];

/** Everything that is written on something. */
const TEXTS: [text: string, ground: string][] = [
  ...pairs(['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong'], SURFACES),
  ...pairs(TONES, [...SURFACES]),
  ...TONES.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...pairs(
    ['ink', 'ink-soft'],
    TONES.map((tone) => `${tone}-soft`),
  ),
  ...pairs(['on-accent'], ['accent', 'accent-strong']),
  ...pairs(['on-bad'], ['bad', 'bad-strong']),
  ['on-band', 'band'],
  ['paper', 'ink'],
];

/** The edges of controls and the marks of charts, which have to be seen and not to be read. */
const MARKS: [mark: string, ground: string][] = [
  ...pairs(['line-strong'], ['paper', 'sheet']),
  ...pairs(['chart-accent', 'chart-good', 'chart-warn', 'chart-bad', 'chart-quiet'], ['sheet']),
];

const LIGHT = block(css.slice(0, css.indexOf('@media')), ':root {');
const LIGHT_TEST = block(css.slice(0, css.indexOf('@media')), ':root[data-mode="test"] {');
const DARK = block(css.slice(css.indexOf('@media')), ':root {');
const DARK_TEST = block(css.slice(css.indexOf('@media')), ':root[data-mode="test"] {');

const THEMES: [string, Tokens][] = [
  ['light', LIGHT],
  ['light test mode', merged(LIGHT, LIGHT_TEST)],
  ['dark', merged(LIGHT, DARK)],
  // The attribute outweighs the dark: what test mode says in the light holds there until it is said anew.
  ['dark test mode', merged(LIGHT, DARK, LIGHT_TEST, DARK_TEST)],
];

describe.each(THEMES)('The colours, %s', (_, tokens) => {
  it.each(TEXTS)('let %s be read on %s', (text, ground) => {
    expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(LEGIBLE);
  });

  it.each(MARKS)('let %s be seen on %s', (mark, ground) => {
    expect(contrast(colour(tokens, mark), colour(tokens, ground))).toBeGreaterThanOrEqual(DISCERNIBLE);
  });
});

describe('The tokens', () => {
  it('say in the dark each colour that they say in the light', () => {
    const colours = (tokens: Tokens) => [...tokens].filter(([, value]) => value.startsWith('#'));
    const names = (tokens: Tokens) => colours(tokens).map(([name]) => name);
    expect(names(DARK)).toEqual(names(LIGHT));
  });

  it('give test mode an accent of its own in both', () => {
    for (const tokens of [LIGHT_TEST, DARK_TEST]) {
      expect([...tokens.keys()]).toEqual(
        expect.arrayContaining(['accent', 'accent-strong', 'accent-soft', 'band']),
      );
    }
  });

  it('know each name that a stylesheet of these rooms uses', () => {
    const used = stylesheets().flatMap((sheet) => {
      const own = new Set([...sheet.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
      return [...sheet.matchAll(/var\(--([\w-]+)/g)].flatMap(([, name = '']) =>
        own.has(name) ? [] : [name],
      );
    });
    expect(used.filter((name) => !LIGHT.has(name) && !SET_BY_COMPONENTS.includes(name))).toEqual([]);
  });

  it('are the only colours', () => {
    const colours = stylesheets().flatMap(
      (sheet) => sheet.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi) ?? [],
    );
    expect(colours).toEqual([]);
  });
});

function pairs(texts: readonly string[], grounds: readonly string[]): [string, string][] {
  return texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground]));
}

function stylesheets(): string[] {
  const paths = globSync('web/src/{ui,charts,styles}/*.css').filter((path) => !path.endsWith('tokens.css'));
  return paths.map((path) => readFileSync(path, 'utf8'));
}

/** The tokens of the first block that begins like this. */
function block(part: string, beginning: string): Tokens {
  const start = part.indexOf(beginning);
  const body = part.slice(start, part.indexOf('}', start));
  const declarations = body.matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value]));
}

function merged(...parts: Tokens[]): Tokens {
  return new Map(parts.flatMap((part) => [...part]));
}

function colour(tokens: Tokens, name: string): string {
  const value = tokens.get(name) ?? '';
  expect(value).toMatch(/^#[\da-f]{6}$/);
  return value;
}

/** As WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
