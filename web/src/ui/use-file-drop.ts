import { useEffect, useState } from 'preact/hooks';
import { isAccepted } from './accepted-file.js';

/** What a place to drop a file on does, and what it refuses. */
export function useFileDrop(accept: string, onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState('');
  useMissedDrops();

  const take = ([file, ...others]: Iterable<File>) => {
    if (!file) return;
    if (others.length > 0) return setRefusal('One file at a time, please: none of these was taken.');
    const isGood = isAccepted(accept, file);
    setRefusal(isGood ? '' : `“${file.name}” is not of the kind that is taken here (${accept}).`);
    if (isGood) onFile(file);
  };

  const target = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer?.files ?? []);
    },
  };
  const pick = (input: HTMLInputElement) => {
    take(input.files ?? []);
    // Else the same file, mended, could not be picked again.
    input.value = '';
  };
  return { isOver, refusal, target, pick };
}

/** A file dropped beside the place would replace the page. */
function useMissedDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
