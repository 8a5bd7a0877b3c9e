// The service worker: pages stay readable without a network. Its text begins with the files of this version, so that
// every new version of them is a new worker; see the README.
import { fetchFirst, opened } from './essentials';
import { address, isFile } from './keeping';
import { page, readingOf } from './pages';
import { changed, clicked, received } from './push';
import { FILES, pageCaches, put, remember } from './stores';

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly FILES_OF_THIS_VERSION: readonly string[] };
const INDEX = /^\/[a-z]{2,3}(-simple)?\/offline\/suche\.json$/;
const STAFF_OR_INTERFACE = /^\/(team|api)(\/|$)/;

worker.addEventListener('install', event => {
  event.waitUntil(openReadings().then(readings => fetchFirst(readings, worker.FILES_OF_THIS_VERSION)));
});

// A new worker waits until no page of the old one is open, so that no page meets the files of another version. The
// first one takes over the page that called it: that page has nothing to lose by it.
worker.addEventListener('activate', event => {
  event.waitUntil(Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim()]));
});

worker.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || STAFF_OR_INTERFACE.test(url.pathname)) {
    return;
  }
  if (isFile(url)) {
    event.respondWith(file(event.request, url));
  } else if (INDEX.test(url.pathname)) {
    event.respondWith(index(event.request, url));
  } else if (event.request.mode === 'navigate') {
    event.respondWith(page(event, url));
  }
});

worker.addEventListener('message', event => {
  const { opened: path, sparing, reading } = (event.data ?? {}) as Record<string, unknown>;
  if (typeof path === 'string') {
    event.waitUntil(opened(path, sparing === true, worker.FILES_OF_THIS_VERSION));
  }
  if (typeof reading === 'string' && readingOf(new URL(`/${reading}/`, location.origin)) === reading) {
    event.waitUntil(remember({ reading }));
  }
});

worker.addEventListener('push', event => event.waitUntil(received(worker.registration, event.data)));

worker.addEventListener('notificationclick', event => {
  event.waitUntil(clicked(event.notification, worker.clients));
});

worker.addEventListener('pushsubscriptionchange', event => {
  (event as ExtendableEvent).waitUntil(changed(worker.registration, event));
});

/** Files never change under their name: what is kept is right. */
async function file(request: Request, url: URL): Promise<Response> {
  try {
    const kept = await (await caches.open(FILES)).match(address(url));
    if (kept) {
      return kept;
    }
  } catch {
    return fetch(request);
  }
  const answer = await fetch(request);
  if (answer.ok) {
    void put(FILES, address(url), answer.clone());
  }
  return answer;
}

async function index(request: Request, url: URL): Promise<Response> {
  try {
    for (const name of await pageCaches()) {
      const kept = await (await caches.open(name)).match(url.pathname);
      if (kept) {
        return kept;
      }
    }
  } catch {
    // then from the network
  }
  return fetch(request);
}

async function openReadings(): Promise<string[]> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.flatMap(client => readingOf(new URL(client.url)) ?? []);
}
