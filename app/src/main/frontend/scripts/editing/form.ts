// The form of an item: keeps what is typed as a draft without a click, renews the preview, and warns at once when
// somebody else has saved meanwhile. Without this script the buttons do the same.

import './hints';

const PAUSE = 900;

const form = document.querySelector<HTMLFormElement>('form[data-editing]');
if (form) {
  watch(form);
}

function watch(form: HTMLFormElement): void {
  const seen = form.elements.namedItem('seen') as HTMLInputElement;
  const status = document.createElement('p');
  status.className = 'muted';
  status.setAttribute('role', 'status');
  form.prepend(status);
  let timer = 0;
  let dirty = false;
  let stopped = false;
  let saving: Promise<void> = Promise.resolve();

  form.addEventListener('input', () => {
    dirty = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { saving = saving.then(save); }, PAUSE);
  });
  form.addEventListener('submit', event => {
    window.clearTimeout(timer);
    dirty = false;
    stopped = true;
    const button = event.submitter as HTMLButtonElement | null;
    if (!button) {
      return;
    }
    // a save on its way must be known before the next one starts
    event.preventDefault();
    saving.finally(() => {
      const chosen = document.createElement('input');
      chosen.type = 'hidden';
      chosen.name = 'op';
      chosen.value = button.value;
      form.append(chosen);
      form.submit();
    });
  });
  window.addEventListener('beforeunload', event => {
    if (dirty) {
      event.preventDefault();
    }
  });

  async function save(): Promise<void> {
    if (!dirty || stopped) {
      return;
    }
    dirty = false;
    const data = new URLSearchParams();
    new FormData(form).forEach((value, name) => data.append(name, String(value)));
    data.set('op', 'save');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: data, headers: { Accept: 'application/json' } });
      if (answer.status === 409) {
        stopped = true;
        tell(form.dataset.textOvertaken, true);
      } else if (!answer.ok || answer.redirected) {
        throw new Error(String(answer.status));
      } else {
        seen.value = String(((await answer.json()) as { save: number }).save);
        tell(form.dataset.textSaved, false);
        renewPreview();
      }
    } catch {
      dirty = true;
      tell(form.dataset.textLost, true);
    }
  }

  function tell(text: string | undefined, alarming: boolean): void {
    status.textContent = text ?? '';
    status.classList.toggle('edit-note', alarming);
    status.classList.toggle('edit-note--bad', alarming);
  }
}

/** Loads the draft anew and goes back to where one was reading. */
function renewPreview(): void {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[name=vorschau]');
  const inside = frame?.contentWindow;
  if (!frame || !inside) {
    return;
  }
  const top = inside.scrollY;
  frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, top), { once: true });
  inside.location.reload();
}
