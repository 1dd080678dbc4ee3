import { type LinkFetch, LinkFetchError, type Mode } from '@linkfetch/sdk';

/** What a person may have to do before a call is let through. */
export type Door = 'sign-in' | 'confirmation';

export interface Doors {
  /** Asks the person, once for all who wait; false when they would not. What nobody asked for asks quietly. */
  open(door: Door, options: { isQuiet: boolean }): Promise<boolean>;
}

const DOORS: Readonly<Record<string, Door>> = {
  session_expired: 'sign-in',
  missing_key: 'sign-in',
  confirmation_required: 'confirmation',
};

/** The workspace in one mode. */
export class Workspace {
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly mode: Mode,
    readonly ll: LinkFetch,
    private readonly doors: Doors,
  ) {}

  /**
   * Every load and act goes through here. One that meets a closed door is done again once that is open, so an act makes
   * one call that changes something.
   */
  async perform<T>(act: (ll: LinkFetch) => Promise<T>, { isQuiet = false } = {}): Promise<T> {
    const opened = new Set<Door>();
    for (;;) {
      try {
        return await act(this.ll);
      } catch (error) {
        const door = doorOf(error);
        if (!door || opened.has(door) || !(await this.doors.open(door, { isQuiet }))) throw error;
        opened.add(door);
      }
    }
  }

  /** Something was done that may have changed what is shown elsewhere on the page. */
  acted(): void {
    for (const listener of this.listeners) listener();
  }

  /** Answers how to stop listening. */
  onAct(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

function doorOf(error: unknown): Door | undefined {
  return error instanceof LinkFetchError ? DOORS[error.code] : undefined;
}
