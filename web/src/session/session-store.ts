import {
  type Credentials,
  connect,
  type Fault,
  faultOf,
  type SessionResponse,
  type SignInResponse,
} from '../api/index.js';
import { Doorkeeper } from './doorkeeper.js';
import { keptTexts } from './kept-texts.js';
import { Observable } from './observable.js';
import { getSession, signOut, signOutEverywhere } from './session-calls.js';
import { Tabs, type Word } from './tabs.js';

/** The keys of a new account. */
export interface FirstKeys {
  live: string;
  test: string;
}

export type SessionState =
  | { step: 'finding' }
  | { step: 'unreachable'; fault: Fault; keys?: FirstKeys }
  /** `note`: why, where that is no surprise to explain. */
  | { step: 'out'; note?: string }
  | { step: 'in'; session: SessionResponse; keys?: FirstKeys };

/** As it is where browsers take no cookie that is for TLS, or none at all. */
const NOT_KEPT =
  'The code was right, but your browser did not keep the session. It must take cookies from here, and the address must begin with https://.';

const SIGNED_OUT_ELSEWHERE = 'You signed out in another tab.';

/** Who is signed in, here and in the other tabs. */
export class SessionStore {
  readonly state = new Observable<SessionState>({ step: 'finding' });
  readonly doors = new Doorkeeper();
  readonly credentials: Credentials = {};
  private readonly tabs = new Tabs();
  // The session is that of both modes.
  private readonly ll = connect('live', this.credentials);

  constructor() {
    this.tabs.listen((word) => this.hear(word));
  }

  /** `keys` are shown once they can be; `ifOut` says why nobody is signed in, should that be so. */
  async find({ keys, ifOut }: { keys?: FirstKeys; ifOut?: string } = {}): Promise<void> {
    try {
      this.state.set({ step: 'in', session: await getSession(this.ll), keys });
    } catch (error) {
      this.state.set(
        isOut(error) ? { step: 'out', note: ifOut } : { step: 'unreachable', fault: faultOf(error), keys },
      );
    }
  }

  /** Something of it may have changed, such as the plan. */
  async renew(): Promise<void> {
    const session = await getSession(this.ll).catch(() => undefined);
    const { value } = this.state;
    if (session && value.step === 'in') this.state.set({ ...value, session });
  }

  async opened(opened: SignInResponse): Promise<void> {
    this.credentials.confirmation = opened.confirmation_token;
    this.tabs.tell({ kind: 'opened', email: opened.email });
    if (!this.isOf(opened.email)) await this.find({ keys: firstKeys(opened), ifOut: NOT_KEPT });
    this.doors.opened('sign-in', 'confirmation');
  }

  confirmed(token: string): void {
    this.credentials.confirmation = token;
    this.doors.opened('confirmation');
  }

  keysStored(): void {
    const { value } = this.state;
    if (value.step === 'in') this.state.set({ ...value, keys: undefined });
  }

  async signOut(): Promise<void> {
    await endedAnyway(signOut(this.ll));
    this.leave('You are signed out.', SIGNED_OUT_ELSEWHERE);
  }

  async signOutEverywhere(): Promise<void> {
    await endedAnyway(signOutEverywhere(this.ll));
    this.leave('You are signed out on every device.');
  }

  /** The cookie is of no use any more. `elsewhere`: what other tabs say of it. */
  leave(note?: string, elsewhere = note): void {
    this.tabs.tell({ kind: 'ended', note: elsewhere });
    this.end(note);
  }

  private end(note?: string): void {
    this.credentials.confirmation = undefined;
    keptTexts.forgetAll();
    this.state.set({ step: 'out', note });
    this.doors.refuse('sign-in');
    this.doors.refuse('confirmation');
  }

  private hear(word: Word): void {
    if (word.kind === 'ended') this.end(word.note ?? SIGNED_OUT_ELSEWHERE);
    else if (this.isOf(word.email)) this.doors.opened('sign-in');
    else void this.find();
  }

  private isOf(email: string): boolean {
    const { value } = this.state;
    return value.step === 'in' && value.session.email === email;
  }
}

function firstKeys({ api_key, test_api_key }: SignInResponse): FirstKeys | undefined {
  return api_key && test_api_key ? { live: api_key, test: test_api_key } : undefined;
}

/** A session that had ended before is what was wanted as well. */
async function endedAnyway(ending: Promise<unknown>): Promise<void> {
  try {
    await ending;
  } catch (error) {
    if (!isOut(error)) throw error;
  }
}

function isOut(error: unknown): boolean {
  return (error as { status?: number }).status === 401;
}
