// Messages to this device: each is shown once, and leads to its page.
import { citysKey, sendSubscription } from '../push/subscription';
import { state } from './stores';

const SHOWN = 'push';
const SHOWN_ADDRESS = '/push/shown';
const MOST_SHOWN = 300;
const LONGEST = 500;

interface Words {
  /** The same for every copy of one message. */
  readonly key: string;
  readonly lang: string;
  readonly title: string;
  readonly body: string;
  readonly path: string;
}

let waiting: Promise<unknown> = Promise.resolve();

/** Messages may come at the same moment: one after the other, so that none forgets what another has shown. */
export function received(registration: ServiceWorkerRegistration, data: PushMessageData | null): Promise<void> {
  const mine = waiting.then(() => show(registration, read(data)));
  waiting = mine.catch(() => undefined);
  return mine;
}

async function show(registration: ServiceWorkerRegistration, words: Words | undefined): Promise<void> {
  if (!words) {
    return;
  }
  const shown = await keysShown();
  if (shown.includes(words.key) && (await registration.getNotifications({ tag: words.key })).length === 0) {
    return; // it was read or put away already
  }
  // the same tag replaces the copy that still stands there, without a sound
  await registration.showNotification(words.title, {
    body: words.body, tag: words.key, lang: words.lang, icon: '/city/icon-192.png', data: { path: words.path },
  });
  await rememberShown([...shown.filter(key => key !== words.key), words.key].slice(-MOST_SHOWN));
}

/** Opens the page of a message: in a window of ours if there is one, else in a new one. */
export async function clicked(notification: Notification, clients: Clients): Promise<void> {
  notification.close();
  const { path } = (notification.data ?? {}) as Partial<Words>;
  const target = new URL(ownPath(path) ?? '/', location.origin).href;
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = open.find(client => client.url === target);
  if (there) {
    await there.focus();
    return;
  }
  await clients.openWindow(target);
}

/** The push service has given this browser another address: the server learns it at once. */
export async function changed(registration: ServiceWorkerRegistration, event: Event): Promise<void> {
  const { newSubscription, oldSubscription } =
    event as { newSubscription?: PushSubscription | null; oldSubscription?: PushSubscription | null };
  const { reading } = await state();
  const place = `/${reading ?? 'de'}/mitteilungen/geraet`;
  // some browsers tell the new one, some only the old one, some neither
  const fresh = newSubscription ?? (await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: oldSubscription?.options.applicationServerKey ?? (await citysKey(place)),
  }));
  await sendSubscription(place, fresh);
}

function read(data: PushMessageData | null): Words | undefined {
  try {
    const { key, lang, title, body, path } = data?.json() as Partial<Record<keyof Words, unknown>>;
    const whole = typeof key === 'string' && key !== '' && typeof title === 'string' && title !== '';
    return whole
      ? { key: cut(key), title: cut(title), lang: cut(lang), body: cut(body), path: ownPath(path) ?? '/' }
      : undefined;
  } catch {
    return undefined;
  }
}

function cut(text: unknown): string {
  return typeof text === 'string' ? text.slice(0, LONGEST) : '';
}

/** A page of ours, whatever was sent. */
function ownPath(path: unknown): string | undefined {
  if (typeof path !== 'string' || !path.startsWith('/') || path.length > LONGEST) {
    return undefined;
  }
  const url = new URL(path, location.origin);
  return url.origin === location.origin ? url.pathname + url.search : undefined;
}

async function keysShown(): Promise<string[]> {
  try {
    const kept: unknown = await (await (await caches.open(SHOWN)).match(SHOWN_ADDRESS))?.json();
    return Array.isArray(kept) ? kept.filter(key => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

async function rememberShown(keys: readonly string[]): Promise<void> {
  try {
    await (await caches.open(SHOWN)).put(SHOWN_ADDRESS, new Response(JSON.stringify(keys)));
  } catch {
    // then a copy of it would be shown again
  }
}
