import { useEffect, useState } from 'preact/hooks';

/** A value that components can follow. */
export class Observable<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    this.current = value;
    for (const listener of this.listeners) listener(value);
  }

  /** Answers how to stop listening. */
  listen(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export function useObservable<T>(observable: Observable<T>): T {
  const [{ value }, show] = useState({ value: observable.value });
  useEffect(() => {
    show({ value: observable.value });
    return observable.listen((latest) => show({ value: latest }));
  }, [observable]);
  return value;
}
