import { arrange, storedOrder } from './order';

/**
 * The own order of the start page is there before anything of it is painted: until the last tile has come they are
 * invisible, which lasts no longer than reading the page.
 */
export function arrangeEarly(): void {
  const own = storedOrder();
  if (!own) {
    return;
  }
  const root = document.documentElement;
  root.classList.add('own-tiles');
  const look = (): void => {
    const grid = document.querySelector<HTMLElement>('[data-tiles]');
    const complete = document.readyState !== 'loading' || grid?.nextElementSibling;
    if (complete) {
      watcher.disconnect();
      if (grid) {
        arrange(grid, own);
      }
      root.classList.remove('own-tiles');
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', look, { once: true });
}
