// The page with one's own data. Its fields have no names: nothing of it could be sent even if a form were.
import { parse, type Profile, storedProfile, storeProfile, write } from './store';

type Field = HTMLInputElement | HTMLSelectElement;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-my-profile]')) {
  profilePage(form);
}

function profilePage(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<Field>('[data-field]')];
  const file = form.querySelector<HTMLInputElement>('[data-file]');
  const undo = form.querySelector<HTMLElement>('[data-undo]');
  const status = form.querySelector<HTMLElement>('[data-status]');
  let deleted: Profile | undefined;
  const stored = storedProfile();
  if (stored) {
    show(fields, stored);
  }
  form.hidden = false;

  form.addEventListener('submit', event => {
    event.preventDefault();
    keep(read(fields), 'textSaved');
  });
  on('[data-export]', () => save(write(read(fields)), form.dataset['textFile'] ?? 'profile'));
  on('[data-import]', () => file?.click());
  on('[data-delete]', () => {
    deleted = read(fields);
    form.reset();
    storeProfile(undefined);
    undo?.removeAttribute('hidden');
    say('textDeleted');
  });
  on('[data-undo]', () => {
    if (deleted) {
      show(fields, deleted);
      keep(deleted, 'textRestored');
    }
    form.querySelector<HTMLElement>('[data-delete]')?.focus();
    undo?.setAttribute('hidden', '');
  });
  file?.addEventListener('change', () => void take(file));

  async function take(input: HTMLInputElement): Promise<void> {
    const chosen = input.files?.[0];
    input.value = '';
    try {
      const profile = parse((await chosen?.slice(0, 100_000).text()) ?? '');
      show(fields, profile);
      keep(profile, 'textImported');
    } catch {
      say('textNotImported');
    }
  }

  function keep(profile: Profile, said: string): void {
    say(storeProfile(profile) ? said : 'textNotSaved');
    if (profile.reading) {
      navigator.serviceWorker?.controller?.postMessage({ reading: profile.reading });
    }
  }

  function on(selector: string, act: () => void): void {
    form.querySelector(selector)?.addEventListener('click', act);
  }

  function say(name: string): void {
    if (status) {
      status.textContent = '';
      requestAnimationFrame(() => {
        status.textContent = form.dataset[name] ?? '';
      });
    }
  }
}

function show(fields: readonly Field[], profile: Profile): void {
  for (const field of fields) {
    field.value = value(field, profile);
  }
}

function value(field: Field, profile: Profile): string {
  const { address, field: name } = field.dataset;
  const of: object = (address === undefined ? profile : profile.addresses[Number(address)]) ?? {};
  const found: unknown = Object.entries(of).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : '';
}

/** Through the reader of files, so that what is typed is bounded just like them. */
function read(fields: readonly Field[]): Profile {
  const texts: Record<string, string> = {};
  const addresses: Record<string, string>[] = [{}, {}];
  for (const field of fields) {
    const { address, field: name } = field.dataset;
    const into = address === undefined ? texts : addresses[Number(address)];
    if (into && name) {
      into[name] = field.value;
    }
  }
  return parse(JSON.stringify({ format: 'city-app-profile', ...texts, addresses }));
}

/** Saved by the browser from the page itself, without a server. */
function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${name}.json`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
