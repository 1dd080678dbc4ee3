import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { BREACHES } from './breaches.js';
import { buildHouse } from './sound-house.js';

/** Those of `npm run walls`. */
const FOLDERS = ['src', 'migrations', 'test', 'sdk/typescript/src', 'sdk/cli/src', 'web'];

describe('the walls of the house', () => {
  let options: ICruiseOptions;

  beforeAll(async () => {
    options = await extractDepcruiseOptions(resolve('.dependency-cruiser.cjs'));
  });

  it('all stand here', async () => {
    const violations = await violationsIn(process.cwd());
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('all stand in the sound house that the breaches below begin with', async () => {
    expect(await brokenWallsOfHouse('src/main.ts', '')).toEqual([]);
  });

  it.each(BREACHES)('$rule falls when $file says $line', async ({ rule, file, line }) => {
    expect(await brokenWallsOfHouse(file, line)).toEqual([rule]);
  });

  it('each have a breach above', () => {
    const names = options.ruleSet?.forbidden?.map(({ name }) => name);
    expect(new Set(BREACHES.map(({ rule }) => rule))).toEqual(new Set(names));
  });

  it('each say why they stand', () => {
    for (const { comment } of options.ruleSet?.forbidden ?? []) expect(comment).toMatch(/\.$/);
  });

  /** Each wall once. */
  async function brokenWallsOfHouse(file: string, line: string): Promise<string[]> {
    const folder = await buildHouse(file, line);
    try {
      const violations = await violationsIn(folder);
      return [...new Set(violations.map(({ rule }) => rule.name))];
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async function violationsIn(folder: string) {
    const { output } = await cruise(FOLDERS, { ...options, baseDir: folder });
    return (output as ICruiseResult).summary.violations;
  }
});
