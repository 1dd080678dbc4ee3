import { date, monthsBefore, type PartialDate, SITE_TODAY } from './dates.js';
import type { Dice } from './dice.js';
import { inventCompanyName, inventText, inventTitle } from './names.js';
import type { InventedEmployment, InventedPosition } from './person.js';
import { type Place, placeName } from './words.js';

/** A career told backwards from today: `count` positions, some of them grouped under one company. */
export function inventEmployments(dice: Dice, home: Place, count: number): InventedEmployment[] {
  const positions = inventPositions(dice, home, count);
  const employments: InventedEmployment[] = [];
  while (positions.length > 0) {
    const { name, slug } = inventCompanyName(dice);
    const size = dice.chance(0.3) ? dice.int(2, 3) : 1;
    employments.push({ company: name, companySlug: slug, positions: positions.splice(0, size) });
  }
  return employments;
}

function inventPositions(dice: Dice, home: Place, count: number): InventedPosition[] {
  const positions: InventedPosition[] = [];
  let end: PartialDate | null = dice.chance(0.85) ? null : monthsBefore(SITE_TODAY, dice.int(2, 14));
  for (let index = 0; index < count; index += 1) {
    const start = monthsBefore(end ?? SITE_TODAY, dice.int(5, 50));
    positions.push(inventPosition(dice, home, { start, end }));
    end = monthsBefore(start, dice.int(0, 4));
  }
  return positions;
}

function inventPosition(
  dice: Dice,
  home: Place,
  { start, end }: { start: PartialDate; end: PartialDate | null },
): InventedPosition {
  const yearsOnly = dice.chance(0.15);
  return {
    title: inventTitle(dice),
    companySpelling: null,
    location: dice.chance(0.7) ? placeName({ ...home, region: home.country }) : null,
    start: yearsOnly ? date(start.year) : start,
    end: yearsOnly && end ? date(end.year) : end,
    description: dice.chance(0.5) ? inventText(dice, dice.int(1, 6)) : null,
  };
}
