/** The class names that apply, in one attribute. */
export function classNames(...names: (string | undefined | false | null)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
