const KEY = 'tiles';
const MOST = 40;
const ID = /^[a-z0-9-]{1,80}$/;

/** How a person wants the start page, kept on this device only. */
export interface Order {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

export function storedOrder(): Order | undefined {
  try {
    const read = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Order> | null;
    return read && { order: ids(read.order), hidden: ids(read.hidden) } || undefined;
  } catch {
    return undefined; // storage is forbidden, or damaged: then the order is the city's
  }
}

export function storeOrder(order: Order | undefined): void {
  try {
    if (order) {
      localStorage.setItem(KEY, JSON.stringify(order));
    } else {
      localStorage.removeItem(KEY);
    }
  } catch {
    // then it holds for this page only
  }
}

/** Moves the tiles themselves, so that one hears and steps through them in the order in which one sees them. */
export function arrange(grid: HTMLElement, own: Order): void {
  const tiles = tilesOf(grid);
  grid.dataset['order'] ??= tiles.map(idOf).join(' ');
  const wanted = withNew(own.order, tiles.map(idOf));
  for (const id of wanted) {
    const tile = tiles.find(one => idOf(one) === id);
    if (tile) {
      grid.append(tile);
      tile.hidden = own.hidden.includes(id);
    }
  }
}

export function tilesOf(grid: HTMLElement): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>(':scope > [data-tile]')];
}

export function idOf(tile: HTMLElement): string {
  return tile.dataset['tile'] ?? '';
}

/** Tiles that editors have added since stand behind the one that they stand behind for everybody. */
function withNew(order: readonly string[], present: readonly string[]): string[] {
  const wanted = order.filter(id => present.includes(id));
  present.forEach((id, at) => {
    if (!wanted.includes(id)) {
      const before = present[at - 1];
      wanted.splice(before === undefined ? 0 : wanted.indexOf(before) + 1, 0, id);
    }
  });
  return wanted;
}

function ids(list: unknown): string[] {
  return Array.isArray(list)
    ? list.slice(0, MOST).filter((id): id is string => typeof id === 'string' && ID.test(id)) : [];
}
