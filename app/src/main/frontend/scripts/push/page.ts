// "Benachrichtigung auf diesem Gerät" on the page of messages. Nothing is asked before the button is pressed.
import { citysKey, sendSubscription } from './subscription';

const SENT = 'push-endpoint';

type State = 'off' | 'on' | 'denied' | 'install' | 'failed' | 'later';

for (const section of document.querySelectorAll<HTMLElement>('[data-push]')) {
  void begin(section, section.dataset['push'] ?? '');
}

async function begin(section: HTMLElement, address: string): Promise<void> {
  const told = 'pushOn' in section.dataset;
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    // on iPhones only the installed app can
    show(section, told ? 'on' : isIosTab() ? 'install' : undefined);
    return;
  }
  section.querySelector('[data-push-start]')?.addEventListener('click', () => void start(section, address));
  section.querySelector('form')?.addEventListener('submit', event => void stop(event));
  const present = await subscription();
  if (told && present && Notification.permission === 'granted') {
    show(section, 'on');
    await tellNews(address, present);
  } else {
    show(section, Notification.permission === 'denied' ? 'denied' : 'off');
  }
}

async function start(section: HTMLElement, address: string): Promise<void> {
  const button = section.querySelector<HTMLButtonElement>('[data-push-start]');
  button?.setAttribute('disabled', '');
  try {
    // asked first, while the press of the button counts
    const permission = await Notification.requestPermission();
    if (permission !== 'granted') {
      show(section, permission === 'denied' ? 'denied' : 'off');
      return;
    }
    const fresh = await subscribe(address);
    const answer = await sendSubscription(address, fresh);
    if (answer === 204) {
      localStorage.setItem(SENT, fresh.endpoint);
      location.assign(section.dataset['pushDone'] ?? location.href);
    } else {
      await fresh.unsubscribe();
      show(section, answer === 429 ? 'later' : 'failed');
    }
  } catch {
    show(section, 'failed');
  } finally {
    button?.removeAttribute('disabled');
  }
}

/** With the city's key; a subscription for another one is of no use. */
async function subscribe(address: string): Promise<PushSubscription> {
  const applicationServerKey = await citysKey(address);
  const { pushManager } = await ready();
  const options = { userVisibleOnly: true, applicationServerKey };
  try {
    return await pushManager.subscribe(options);
  } catch (problem) {
    const old = await pushManager.getSubscription();
    if (!old) {
      throw problem;
    }
    await old.unsubscribe();
    return pushManager.subscribe(options);
  }
}

/** The form ends it on the server; here the browser forgets its part first. */
async function stop(event: SubmitEvent): Promise<void> {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) {
    return;
  }
  event.preventDefault();
  try {
    localStorage.removeItem(SENT);
    await (await subscription())?.unsubscribe();
  } catch {
    // the server sends nothing any more in any case
  }
  form.submit();
}

/** The push service may have given the browser another address while the app was closed. */
async function tellNews(address: string, present: PushSubscription): Promise<void> {
  try {
    if (localStorage.getItem(SENT) !== present.endpoint && (await sendSubscription(address, present)) === 204) {
      localStorage.setItem(SENT, present.endpoint);
    }
  } catch {
    // the next visit tries again
  }
}

async function subscription(): Promise<PushSubscription | null> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    return (await registration?.pushManager.getSubscription()) ?? null;
  } catch {
    return null;
  }
}

/** On the first page that somebody ever opens the worker is not there yet. */
async function ready(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  return navigator.serviceWorker.ready;
}

function isIosTab(): boolean {
  return 'standalone' in navigator && !(navigator as { standalone?: boolean }).standalone;
}

function show(section: HTMLElement, state: State | undefined): void {
  section.hidden = state === undefined;
  for (const part of section.querySelectorAll<HTMLElement>('[data-push-state]')) {
    part.hidden = !(part.dataset['pushState'] ?? '').split(' ').includes(state ?? '');
  }
}
