// Sorting and hiding the tiles of the start page, by pointer and by buttons. Loaded by the first press on the button.
import { drag } from './drag';
import { arrange, idOf, storedOrder, storeOrder, tilesOf } from './order';

const grid = document.querySelector<HTMLElement>('[data-tiles]');
const button = document.querySelector<HTMLButtonElement>('[data-tiles-edit]');
if (grid && button) {
  edit(grid, button);
}

function edit(grid: HTMLElement, button: HTMLButtonElement): void {
  const text = (name: string, ...values: string[]) =>
    values.reduce((made, value, at) => made.replace(`{${at}}`, value), button.dataset[`text${name}`] ?? '');
  const nameOf = (tile: HTMLElement) => tile.querySelector('[data-tile-name]')?.textContent?.trim() ?? '';
  grid.dataset['order'] ??= tilesOf(grid).map(idOf).join(' ');
  const hidden = new Set(storedOrder()?.hidden ?? []);
  const status = make('p', 'tile-status', '');
  status.setAttribute('role', 'status');
  const bar = make('div', 'tile-bar', '');
  const done = action('Done', () => close());
  bar.append(make('p', '', text('Intro')), buttons(done, action('Restore', () => restore())), status);
  open();

  function open(): void {
    grid.before(bar);
    grid.classList.add('grid--edit');
    tilesOf(grid).forEach(tile => {
      tile.hidden = false;
      tile.classList.toggle('tile--off', hidden.has(idOf(tile)));
      tile.querySelector('.tile__title')?.prepend(handle(tile));
      tile.append(tools(tile));
    });
    button.setAttribute('aria-expanded', 'true');
    button.hidden = true;
    refresh();
    done.focus();
    bar.scrollIntoView();
  }

  function close(): void {
    bar.remove();
    grid.classList.remove('grid--edit');
    tilesOf(grid).forEach(tile => {
      tile.querySelectorAll('.tile__drag, .tile__tools').forEach(tool => tool.remove());
      tile.classList.remove('tile--off');
      tile.hidden = hidden.has(idOf(tile));
    });
    button.setAttribute('aria-expanded', 'false');
    button.hidden = false;
    button.addEventListener('click', open, { once: true });
    button.focus();
  }

  /** For pointers only: who uses a keyboard or a screen reader has the buttons. */
  function handle(tile: HTMLElement): HTMLElement {
    const made = make('span', 'tile__drag', '⠿');
    made.setAttribute('aria-hidden', 'true');
    made.title = text('Drag');
    drag(made, tile, grid, moved => moved && keep(tile));
    return made;
  }

  function tools(tile: HTMLElement): HTMLElement {
    const row = make('div', 'tile__tools', '');
    row.append(action('Forward', at => step(tile, -1, at), nameOf(tile)),
      action('Back', at => step(tile, 1, at), nameOf(tile)),
      action(hidden.has(idOf(tile)) ? 'Show' : 'Hide', at => toggle(tile, at), nameOf(tile)));
    return row;
  }

  function step(tile: HTMLElement, by: number, pressed: HTMLElement): void {
    const all = tilesOf(grid);
    const to = all.indexOf(tile) + by;
    if (to < 0 || to >= all.length) {
      say(text(to < 0 ? 'First' : 'Last', nameOf(tile)));
      return;
    }
    grid.insertBefore(tile, by < 0 ? all[to] ?? null : all[to]?.nextElementSibling ?? null);
    pressed.focus(); // moving takes the focus away
    keep(tile);
  }

  function keep(tile: HTMLElement): void {
    const all = tilesOf(grid);
    save();
    say(text('Moved', nameOf(tile), String(all.indexOf(tile) + 1), String(all.length)));
  }

  function toggle(tile: HTMLElement, pressed: HTMLElement): void {
    const off = !hidden.delete(idOf(tile));
    if (off) {
      hidden.add(idOf(tile));
    }
    tile.classList.toggle('tile--off', off);
    label(pressed, off ? 'Show' : 'Hide', nameOf(tile));
    save();
    say(text(off ? 'Hidden' : 'Shown', nameOf(tile)));
  }

  function restore(): void {
    hidden.clear();
    storeOrder(undefined);
    arrange(grid, { order: (grid.dataset['order'] ?? '').split(' '), hidden: [] });
    tilesOf(grid).forEach(tile => {
      tile.classList.remove('tile--off');
      tile.querySelector('.tile__tools')?.replaceWith(tools(tile));
    });
    refresh();
    say(text('Restored'));
  }

  function save(): void {
    storeOrder({ order: tilesOf(grid).map(idOf), hidden: [...hidden] });
    refresh();
  }

  /** The first one cannot go further to the front, nor the last one further back. */
  function refresh(): void {
    tilesOf(grid).forEach((tile, at, all) => {
      const [forward, back] = tile.querySelectorAll('.tile__tools button');
      forward?.setAttribute('aria-disabled', String(at === 0));
      back?.setAttribute('aria-disabled', String(at === all.length - 1));
    });
  }

  function action(name: string, act: (pressed: HTMLElement) => void, of = ''): HTMLButtonElement {
    const made = make('button', `kern-btn kern-btn--${of ? 'tertiary' : 'secondary'}`, '') as HTMLButtonElement;
    made.type = 'button';
    made.append(make('span', 'kern-label', ''));
    label(made, name, of);
    made.addEventListener('click', () => act(made));
    return made;
  }

  /** What one sees stands first in what one hears: "Nach vorn: Bürgerbüros". */
  function label(pressed: HTMLElement, name: string, of: string): void {
    const shown = pressed.querySelector('.kern-label');
    if (shown) {
      shown.textContent = text(name);
    }
    if (of) {
      pressed.setAttribute('aria-label', `${text(name)}: ${of}`);
    }
  }

  /** A live region speaks only when its text changes. */
  function say(words: string): void {
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = words;
    });
  }
}

function buttons(...all: HTMLElement[]): HTMLElement {
  const line = make('p', 'do', '');
  line.append(...all);
  return line;
}

function make(name: string, className: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words;
  return made;
}
