import { RequestNames } from '../../../api/index.js';
import { Observable } from '../../../session/index.js';
import type { DecodedText } from '../reading/decode-file.js';
import type { Corrections } from './check-entries.js';

export interface ChosenFile extends DecodedText {
  name: string;
}

/** What a person chose in place of what was found out. */
interface Choices {
  column?: number;
  hasHeading?: boolean;
}

/** What to do with lines that are no addresses. */
export type Treatment = 'fix' | 'skip';

export interface SentBatch {
  id: string;
  total: number;
  charged: number;
}

interface DraftState {
  text: string;
  /** Stands in place of the text while it is there. */
  file?: ChosenFile;
  choices: Choices;
  corrections: Corrections;
  treatment: Treatment;
  callbackUrl: string;
  isRunning: boolean;
  sent: readonly SentBatch[];
  /** The line up to which all was taken. */
  sentThrough: number;
}

const NOTHING: DraftState = {
  text: '',
  choices: {},
  corrections: { texts: new Map(), refused: new Set() },
  treatment: 'fix',
  callbackUrl: '',
  isRunning: false,
  sent: [],
  sentThrough: 0,
};

/** A batch in the making. It outlasts the page, and goes on being sent while somebody looks elsewhere. */
export class Draft extends Observable<DraftState> {
  readonly names = new RequestNames();

  constructor() {
    super(NOTHING);
  }

  get isBegun(): boolean {
    const { text, file, callbackUrl } = this.value;
    return text !== '' || file !== undefined || callbackUrl !== '';
  }

  change(change: Partial<DraftState>): void {
    this.set({ ...this.value, ...change });
  }

  /** Writes something in place of a text that is no address. */
  correct(original: string, text: string): void {
    const { texts, refused } = this.value.corrections;
    this.change({ corrections: { refused, texts: new Map(texts).set(original, text) } });
  }

  /** The API would not take these, although they looked right. */
  refuse(refusals: readonly string[]): void {
    const { texts, refused } = this.value.corrections;
    this.change({ corrections: { texts, refused: new Set([...refused, ...refusals]) } });
  }

  take(batch: SentBatch, sentThrough: number): void {
    this.change({ sent: [...this.value.sent, batch], sentThrough });
  }
}
