import { Injectable, Logger } from '@nestjs/common';
import { ConnectingService, type Consent } from './connecting.service.js';
import { OAuthRefused, OAuthUnavailable } from './oauth/oauth.errors.js';
import {
  connectedPage,
  declinedPage,
  overPage,
  type Page,
  questionPage,
  refusedPage,
  unavailablePage,
} from './pages/consent-pages.js';

/** Longer than any that LinkedIn makes. */
const LONGEST = 2_048;

/** What a member who comes back from LinkedIn is asked and told. */
@Injectable()
export class ConsentDialogue {
  private readonly log = new Logger(ConsentDialogue.name);

  constructor(private readonly connecting: ConnectingService) {}

  async ask(query: Record<string, unknown>): Promise<Page> {
    if (query.error !== undefined) return declinedPage();
    const consent = readConsent(query);
    const workspace = consent && (await this.connecting.workspaceOf(consent.state));
    return consent && workspace ? questionPage(consent, workspace) : overPage();
  }

  async confirm(query: Record<string, unknown>): Promise<Page> {
    const consent = readConsent(query);
    if (!consent) return overPage();
    try {
      const member = await this.connecting.finish(consent);
      return member ? connectedPage(member.name) : overPage();
    } catch (error) {
      return this.explain(error);
    }
  }

  private explain(error: unknown): Page {
    if (!(error instanceof OAuthRefused || error instanceof OAuthUnavailable)) throw error;
    this.log.warn(`A member could not be connected: ${error.message}`);
    return error instanceof OAuthRefused ? refusedPage() : unavailablePage();
  }
}

function readConsent({ state, code }: Record<string, unknown>): Consent | null {
  return isText(state) && isText(code) ? { state, code } : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
