import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chart } from './chart.js';
import type { Drawing } from './draw.js';
import { watchColours } from './watch-colours.js';

type PlotState = 'loading' | 'drawn' | 'failed';

interface Plot {
  room: RefObject<HTMLDivElement | null>;
  state: PlotState;
}

/** Loads what draws, and keeps the drawing as wide as its room and in the colours of the page. */
export function usePlot(chart: Chart, onDay: (day: number | null) => void): Plot {
  const room = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<PlotState>('loading');
  // A page hands over new arrays each time that it is drawn, mostly with the same numbers.
  const content = JSON.stringify(chart);

  useEffect(() => {
    let remove: (() => void) | undefined;
    let isGone = false;
    import('./draw.js').then(
      ({ draw }) => {
        if (isGone || !room.current) return;
        remove = keepFitting(room.current, draw(room.current, JSON.parse(content) as Chart, onDay));
        setState('drawn');
      },
      () => setState('failed'),
    );
    return () => {
      isGone = true;
      remove?.();
    };
  }, [content, onDay]);

  return { room, state };
}

function keepFitting(room: HTMLElement, drawing: Drawing): () => void {
  const resizing = new ResizeObserver(() => drawing.resize(room.clientWidth));
  resizing.observe(room);
  const unwatch = watchColours(drawing.repaint);
  return () => {
    resizing.disconnect();
    unwatch();
    drawing.remove();
  };
}
