/**
 * What the worker keeps, in caches of the browser. Every access may fail (the device is full, storage is forbidden,
 * entries are damaged): then a page comes from the network as if there were no worker.
 */
export const FILES = 'files';
export const VISITED = 'visited';
export const ESSENTIAL = 'essential ';
const STATE = 'state';
const STATE_ADDRESS = '/state';

/** So many visited pages are kept; the one that was not asked for the longest goes first. */
const MOST_VISITED = 60;

/** What the worker must know when it is woken up. */
export interface State {
  /** How the person read last, e.g. "de-simple". */
  readonly reading?: string;
  /** What the essential pages were fetched for: reading and version of the content. */
  readonly essential?: string;
  readonly complete?: boolean;
  /** When the essential pages were fetched and when it was last asked for a newer version, in milliseconds. */
  readonly fetched?: number;
  readonly asked?: number;
}

export async function state(): Promise<State> {
  try {
    const kept = await (await caches.open(STATE)).match(STATE_ADDRESS);
    const read: unknown = await kept?.json();
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

export async function remember(change: State): Promise<void> {
  try {
    const next = JSON.stringify({ ...(await state()), ...change });
    await (await caches.open(STATE)).put(STATE_ADDRESS, new Response(next));
  } catch {
    // then it is not remembered
  }
}

/** Puts into a cache; when the device is full, visited pages make room once. */
export async function put(cache: string, address: string, response: Response): Promise<boolean> {
  const second = response.clone();
  try {
    await (await caches.open(cache)).put(address, response);
    return true;
  } catch {
    try {
      await trim(MOST_VISITED / 4);
      await (await caches.open(cache)).put(address, second);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Forgets the visited pages that were not asked for the longest: a cache lists its entries in the order of putting. The
 * page that is shown when nothing else is there stays.
 */
export async function trim(most = MOST_VISITED): Promise<void> {
  const visited = await caches.open(VISITED);
  const all = (await visited.keys()).filter(request => !request.url.endsWith('/offline'));
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map(request => visited.delete(request)));
}

/** Names of the caches with pages: the essential ones first. */
export async function pageCaches(): Promise<string[]> {
  const essential = (await caches.keys()).filter(name => name.startsWith(ESSENTIAL));
  return [...essential, VISITED];
}
