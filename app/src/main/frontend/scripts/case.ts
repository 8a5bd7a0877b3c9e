const RESULT = '#case-result';

/**
 * Questions about one's case: each choice fetches the same page narrowed to the case and takes over what depends on
 * it, namely the result and all [data-with-case] with an id (links that carry the case along). The address follows,
 * so that a reload and a shared link show the same.
 */
export function caseQuestions(form: HTMLFormElement, renew: (root: ParentNode) => void): void {
  const status = document.createElement('p');
  status.className = 'case-status';
  status.setAttribute('role', 'status');
  form.append(status);
  let running: AbortController | undefined;

  form.addEventListener('change', () => {
    running?.abort();
    running = new AbortController();
    void update(form, status, running.signal, renew);
  });
}

async function update(
  form: HTMLFormElement, status: HTMLElement, signal: AbortSignal, renew: (root: ParentNode) => void,
): Promise<void> {
  const url = address(form);
  try {
    const answer = await fetch(url, { signal });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.querySelector(RESULT)) {
      throw new Error('no result in the answer');
    }
    takeOver(page, renew);
    history.replaceState(null, '', url);
    form.removeAttribute('data-failed');
    say(status, form.dataset['textDone'] ?? '');
    status.classList.add('kern-sr-only');
  } catch {
    if (!signal.aborted) {
      form.setAttribute('data-failed', ''); // shows the button again: the ordinary way still works
      status.classList.remove('kern-sr-only');
      say(status, form.dataset['textFailed'] ?? '');
    }
  }
}

function address(form: HTMLFormElement): string {
  const url = new URL(form.action, location.href);
  url.search = '';
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && value !== '') {
      url.searchParams.append(name, value);
    }
  });
  return url.pathname + url.search;
}

function takeOver(page: Document, renew: (root: ParentNode) => void): void {
  const ticked = new Set(checkboxes().filter(box => box.checked).map(text));
  for (const old of document.querySelectorAll<HTMLElement>(`${RESULT}, [data-with-case][id]`)) {
    const fresh = page.getElementById(old.id);
    if (fresh) {
      old.replaceWith(document.adoptNode(fresh));
      renew(fresh);
    }
  }
  for (const box of checkboxes()) {
    box.checked = ticked.has(text(box));
  }
}

function checkboxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`${RESULT} input[type=checkbox]`)];
}

function text(box: HTMLInputElement): string {
  return box.labels?.[0]?.textContent?.trim() ?? '';
}

/** A live region speaks only when its text changes. */
function say(status: HTMLElement, words: string): void {
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}
