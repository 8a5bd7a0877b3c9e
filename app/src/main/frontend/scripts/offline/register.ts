const WAIT_MS = 2000;

/**
 * Lets pages stay readable without a network: starts the worker when the page is there and the device has nothing
 * else to do. Nothing is asked, no page is loaded anew; a new version only says that it is there.
 */
export function keepReadable(): void {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const later = () => window.setTimeout(() => whenIdle(() => void register()), WAIT_MS);
  if (document.readyState === 'complete') {
    later();
  } else {
    window.addEventListener('load', later, { once: true });
  }
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    announce(registration);
    registration.addEventListener('updatefound', () => announce(registration));
    const { active } = await navigator.serviceWorker.ready;
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    active?.postMessage({ opened: location.pathname + location.search, sparing: connection?.saveData === true });
  } catch {
    // private windows and full devices may refuse; everything works as before
  }
}

/** A quiet line at the foot, while the worker of a new version waits for the old pages to be closed. */
function announce(registration: ServiceWorkerRegistration): void {
  const note = document.querySelector<HTMLElement>('[data-new-version]');
  const show = () => {
    if (note && registration.waiting && navigator.serviceWorker.controller) {
      note.hidden = false;
    }
  };
  show();
  registration.installing?.addEventListener('statechange', show);
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) {
    window.requestIdleCallback(work, { timeout: 10_000 });
  } else {
    work();
  }
}
