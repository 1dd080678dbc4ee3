import { useState } from 'preact/hooks';
import { ownWords } from './own-words.js';

type Messages = ReadonlyMap<string, string>;

const NOTHING = { messages: new Map() as Messages, failures: 0 };

/** What can be found wrong before anything is sent, by the rules on the fields themselves. */
export function useOwnChecks() {
  const [found, setFound] = useState(NOTHING);

  const check = (form: HTMLFormElement): boolean => {
    const messages = wrongIn(form);
    const isGood = messages.size === 0;
    setFound({ messages, failures: found.failures + (isGood ? 0 : 1) });
    return isGood;
  };
  const forget = (name: string) => {
    if (!found.messages.has(name)) return;
    const others = [...found.messages].filter(([other]) => other !== name);
    setFound({ ...found, messages: new Map(others) });
  };
  return { ...found, check, forget };
}

function wrongIn(form: HTMLFormElement): Messages {
  const controls = [...form.elements] as HTMLInputElement[];
  const wrong = controls.filter(
    ({ name, willValidate, validity }) => name && willValidate && !validity.valid,
  );
  return new Map(wrong.map((control) => [control.name, ownWords(control)]));
}
