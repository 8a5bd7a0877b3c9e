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

function moveTo(tile: HTMLElement, grid: HTMLElement, { clientX: x, clientY: y }: PointerEvent): void {
  const over = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tile]');
  if (!over || over === tile || over.parentElement !== grid) {
    return;
  }
  const box = over.getBoundingClientRect();
  const behind = tile.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
  // only beyond the middle, so that tiles of different height do not flicker
  if (behind ? y > box.top + box.height / 2 : y < box.top + box.height / 2) {
    grid.insertBefore(tile, behind ? over.nextElementSibling : over);
  }
}
