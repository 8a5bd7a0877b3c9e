import { address, fetchFiles, findKept, forgetFiles, isKeepable, keep, mayBeKept } from './keeping';
import { readingOf } from './pages';
import { ESSENTIAL, put, remember, state, VISITED } from './stores';

const HOUR = 3_600_000;
/** A newer version is asked for so often at most … */
const ASK_AGAIN = HOUR / 4;
/** … and fetched so often at most, however much is edited; what has not changed is fetched when it is this old. */
const FETCH_AGAIN = 6 * HOUR;
const OLD = 72 * HOUR;
const AT_ONCE = 3;
const MOST = 200;

/** What a reading's people should have before they need it. */
interface List {
  readonly version: string;
  readonly pages: readonly string[];
  /** Address of the search index. */
  readonly search: string;
}

let running: Promise<void> | undefined;

/**
 * A page is open and the device has time: keeps that page if it is not kept, and what one may need without a network.
 *
 * @param sparing nothing is fetched ahead, since the person wants few data to be sent
 */
export function opened(path: string, sparing: boolean, files: readonly string[]): Promise<void> {
  running = (running ?? Promise.resolve()).then(() => refresh(path, sparing, files)).catch(() => undefined);
  return running;
}

async function refresh(path: string, sparing: boolean, files: readonly string[]): Promise<void> {
  const url = new URL(path, location.origin);
  const reading = readingOf(url);
  if (!mayBeKept(url) || !reading) {
    return;
  }
  await remember({ reading });
  if (!(await findKept(address(url)))) {
    await fetchInto(VISITED, address(url));
  }
  if (!sparing && (await isDue(reading))) {
    await fetchEssentials(reading);
    await forgetFiles(files);
  }
}

async function isDue(reading: string): Promise<boolean> {
  const { essential, complete, asked } = await state();
  const mine = essential?.startsWith(`${reading} `) && complete;
  return !mine || Date.now() - (asked ?? 0) > ASK_AGAIN;
}

async function fetchEssentials(reading: string): Promise<void> {
  const answer = await fetch(`/${reading}/offline/pages.json`, { credentials: 'omit' });
  if (!answer.ok) {
    return;
  }
  const list = (await answer.json()) as List;
  const wanted = `${reading} ${list.version}`;
  const { essential, complete, fetched } = await state();
  const age = Date.now() - (fetched ?? 0);
  const due = complete && essential?.startsWith(`${reading} `)
    ? age > OLD || (essential !== wanted && age > FETCH_AGAIN) : true;
  if (!due) {
    await remember({ asked: Date.now() });
    return;
  }
  // a store of its own until all is here: what is kept now stays whole
  const store = ESSENTIAL + wanted + (essential === wanted && complete ? ` ${Date.now()}` : '');
  const whole = await fetchAll(store, list);
  if (whole) {
    await forgetOthers(store);
    await remember({ essential: wanted, complete: true, fetched: Date.now(), asked: Date.now() });
  } else {
    await remember({ complete: false });
  }
}

/** False if the network went away meanwhile; what is here then is not fetched again. */
async function fetchAll(store: string, list: List): Promise<boolean> {
  const waiting = list.pages.slice(0, MOST);
  const cache = await caches.open(store);
  let whole = true;
  const next = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (!(await cache.match(path))) {
        whole = (await fetchInto(store, path)) && whole;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return (await fetchIndex(store, list.search)) && whole;
}

/** True unless the network failed: a page that is gone keeps nobody from having the others. */
async function fetchInto(store: string, path: string): Promise<boolean> {
  try {
    const answer = await fetch(path, { credentials: 'omit' });
    return !isKeepable(new URL(path, location.origin), answer) || (await keep(store, path, answer));
  } catch {
    return false;
  }
}

async function fetchIndex(store: string, search: string): Promise<boolean> {
  try {
    const answer = await fetch(search, { credentials: 'omit' });
    return answer.ok && (await put(store, new URL(search, location.origin).pathname, answer));
  } catch {
    return false;
  }
}

async function forgetOthers(store: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(ESSENTIAL) && name !== store) {
      await caches.delete(name);
    }
  }
}

/** The page that is shown when nothing else is there must be there from the first moment. */
export async function fetchFirst(readings: readonly string[], files: readonly string[]): Promise<void> {
  await fetchFiles(files);
  for (const reading of new Set(readings)) {
    await fetchInto(VISITED, `/${reading}/offline`);
  }
}
