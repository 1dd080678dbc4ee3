import type { Door, Doors } from '../api/index.js';
import { Observable } from './observable.js';

interface Asked {
  answer: Promise<boolean>;
  tell(isOpen: boolean): void;
}

/** In this order: a code for the session can be had by nobody without one. */
const ORDER: readonly Door[] = ['sign-in', 'confirmation'];

/** Asks a person to open a door, once for all who wait at it. */
export class Doorkeeper implements Doors {
  /** What is asked now. */
  readonly asked = new Observable<Door | undefined>(undefined);
  private readonly waiting = new Map<Door, Asked>();
  private readonly refused = new Set<Door>();

  open(door: Door, { isQuiet }: { isQuiet: boolean }): Promise<boolean> {
    const known = this.waiting.get(door);
    if (known) return known.answer;
    // Who said no is not asked again by what goes on by itself.
    if (isQuiet && this.refused.has(door)) return Promise.resolve(false);
    const { promise: answer, resolve: tell } = Promise.withResolvers<boolean>();
    this.waiting.set(door, { answer, tell });
    this.showNext();
    return answer;
  }

  opened(...doors: readonly Door[]): void {
    for (const door of doors) this.close(door, true);
  }

  refuse(door: Door): void {
    this.close(door, false);
  }

  private close(door: Door, isOpen: boolean): void {
    if (isOpen) this.refused.delete(door);
    else this.refused.add(door);
    this.waiting.get(door)?.tell(isOpen);
    this.waiting.delete(door);
    this.showNext();
  }

  private showNext(): void {
    this.asked.set(ORDER.find((door) => this.waiting.has(door)));
  }
}
