import { tilesOf } from './order';

const EDGE = 90;
const STEP = 10;

/** Lets a tile follow the pointer; Escape puts it back. @param ended told whether it stands elsewhere now */
export function drag(
  handle: HTMLElement, tile: HTMLElement, grid: HTMLElement, ended: (moved: boolean) => void,
): void {
  handle.addEventListener('pointerdown', event => {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    const before = tile.nextElementSibling;
    const stop = new AbortController();
    const { signal } = stop;
    const end = (keep: boolean): void => {
      stop.abort();
      tile.classList.remove('tile--held');
      if (!keep) {
        grid.insertBefore(tile, before);
      }
      ended(keep && tile.nextElementSibling !== before);
    };
    tile.classList.add('tile--held');
    // the handle itself moves about in the document, which would end its capture of the pointer
    let last = event;
    document.addEventListener('pointermove', move => {
      last = move;
      moveTo(tile, grid, move);
    }, { signal });
    scrollAtEdges(() => last, () => moveTo(tile, grid, last), signal);
    document.addEventListener('pointerup', () => end(true), { signal });
    document.addEventListener('pointercancel', () => end(false), { signal });
    document.addEventListener('keydown', key => key.key === 'Escape' && end(false), { signal });
  });
}

/** Who holds a tile at the edge of the screen wants to go on in that direction. */
function scrollAtEdges(last: () => PointerEvent, scrolled: () => void, signal: AbortSignal): void {
  const step = (): void => {
    if (signal.aborted) {
      return;
    }
    const { clientY } = last();
    const by = clientY < EDGE ? -STEP : clientY > innerHeight - EDGE ? STEP : 0;
    if (by !== 0) {
      scrollBy(0, by);
      scrolled();
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** By height alone: while they are sorted, tiles stand below one another, and bars at the edge may cover them. */
function moveTo(tile: HTMLElement, grid: HTMLElement, { clientY: y }: PointerEvent): void {
  for (const other of tilesOf(grid)) {
    const box = other.getBoundingClientRect();
    const behind = tile.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    const middle = box.top + box.height / 2;
    // only beyond the middle, so that tiles of different height do not flicker
    if (other !== tile && (behind ? y > middle : y < middle)) {
      grid.insertBefore(tile, behind ? other.nextElementSibling : other);
      if (!behind) {
        return;
      }
    }
  }
}
