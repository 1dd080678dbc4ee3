/** One environment variable: how its text is read, what stands in for a missing one, and why it exists. */
export interface Setting<T> {
  reason: string;
  /** Shown in `.env.example`. */
  example: string;
  /** Throws a sentence that names the remedy. `undefined` means: not set, or set to nothing. */
  read(text: string | undefined, source: NodeJS.ProcessEnv): T;
}

const isProduction = (source: NodeJS.ProcessEnv) => source.NODE_ENV === 'production';

function missing(): never {
  throw new Error('is required and not set');
}

export function oneOf<const T extends string>(
  choices: readonly T[],
  fallback: T,
  reason: string,
): Setting<T> {
  return {
    reason: `${reason} One of ${choices.join(', ')}.`,
    example: fallback,
    read(text) {
      const choice = choices.find((known) => known === (text ?? fallback));
      if (choice === undefined) throw new Error(`must be one of ${choices.join(', ')}, not "${text}"`);
      return choice;
    },
  };
}

function readWhole(text: string, min: number, max: number): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) {
    throw new Error(`must be a whole number from ${min} to ${max}, not "${text}"`);
  }
  return value;
}

export function whole(fallback: number, min: number, max: number, reason: string): Setting<number> {
  return { reason, example: String(fallback), read: (text) => readWhole(text ?? String(fallback), min, max) };
}

/** A number that may be left out; null then, and the reason says what that means. */
export function optionalWhole(min: number, max: number, reason: string): Setting<number | null> {
  return { reason, example: '', read: (text) => (text === undefined ? null : readWhole(text, min, max)) };
}

function readUrl(text: string, protocols: readonly string[]): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !protocols.includes(url.protocol)) {
    // The text is not repeated: it may carry a password.
    throw new Error(
      `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );
  }
  return text;
}

export function url(protocols: readonly string[], example: string, reason: string): Setting<string> {
  return { reason, example, read: (text) => readUrl(text ?? missing(), protocols) };
}

export function optionalUrl(
  protocols: readonly string[],
  example: string,
  reason: string,
): Setting<string | undefined> {
  return { reason, example, read: (text) => (text === undefined ? undefined : readUrl(text, protocols)) };
}

export function urlOr(protocols: readonly string[], fallback: string, reason: string): Setting<string> {
  return { reason, example: fallback, read: (text) => readUrl(text ?? fallback, protocols) };
}

export function optionalText(reason: string): Setting<string | undefined> {
  return { reason, example: '', read: (text) => text };
}

export function text(fallback: string, reason: string): Setting<string> {
  return { reason, example: fallback, read: (given) => given ?? fallback };
}

/** A secret has no default in production; elsewhere a fixed one keeps restarts compatible. */
export function secret(developmentFallback: string, minLength: number, reason: string): Setting<string> {
  return {
    reason,
    example: '',
    read(given, source) {
      if (given === undefined && !isProduction(source)) return developmentFallback;
      const value = given ?? missing();
      if (value.length < minLength) throw new Error(`must have at least ${minLength} characters`);
      return value;
    },
  };
}
