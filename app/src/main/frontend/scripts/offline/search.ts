import { type Found, Pocket, type Thing } from './pocket';

const MOST = 8;

/**
 * The search page without a network: answers while one types, from the index that is kept on this device. The address
 * follows, so that a reload and the back key show the same.
 */
export async function pocketSearch(box: HTMLElement): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('#q');
  const form = input?.form;
  if (!input || !form || !document.documentElement.dataset['kept']) {
    return;
  }
  const status = box.querySelector<HTMLElement>('[data-pocket-status]');
  const results = document.createElement('div');
  box.append(results);
  const pocket = await load(box.dataset['pocketSearch'] ?? '');
  const answer = (typing: boolean): void => {
    const question = input.value.trim();
    document.querySelector<HTMLElement>('[data-search-intro]')?.toggleAttribute('hidden', question !== '');
    const found = pocket?.find(question, MOST, typing);
    results.replaceChildren(...(question === '' ? [] : shown(found, box.dataset)));
    if (status) {
      status.textContent = question === '' || !found?.fits ? ''
        : (box.dataset['textCount'] ?? '').replace('{0}', String(found.things.length));
    }
    void markAway(results, box.dataset['textAway'] ?? '');
  };
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  input.addEventListener('input', () => answer(true));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const url = new URL(location.href);
    url.search = input.value.trim() === '' ? '' : `?${new URLSearchParams({ q: input.value.trim() })}`;
    history.replaceState(null, '', url);
    answer(false);
  });
  answer(false);
}

/** The service worker gives the index that it keeps. */
async function load(address: string): Promise<Pocket | undefined> {
  try {
    return Pocket.read(await (await fetch(address)).json());
  } catch {
    return undefined;
  }
}

function shown(found: Found | undefined, texts: DOMStringMap): HTMLElement[] {
  const [best, ...more] = found?.things ?? [];
  if (!found || !found.fits || !best) {
    return [
      element('p', 'lead', texts[found ? 'textNone' : 'textNoIndex'] ?? ''),
      element('p', '', found ? texts['textHint'] ?? '' : ''),
      call(texts), ...list(found?.things ?? [], texts),
    ];
  }
  const box = element('section', 'best', '');
  const title = element('h2', 'best__title', '');
  title.append(link(best));
  box.append(element('p', 'best__label', texts['textBest'] ?? ''), title, element('p', 'best__answer', best.answer));
  return [box, ...list(more, texts), call(texts)];
}

function list(things: readonly Thing[], texts: DOMStringMap): HTMLElement[] {
  if (things.length === 0) {
    return [];
  }
  const rows = element('ul', 'rows', '');
  rows.append(...things.map(thing => {
    const row = element('li', '', '');
    const words = element('span', '', '');
    words.append(link(thing), ...(thing.answer ? [document.createElement('br')] : []),
      element('span', 'muted', thing.answer));
    row.append(words);
    return row;
  }));
  const section = element('section', 'found', '');
  section.append(element('h2', 'sec', texts['textMore'] ?? ''), rows);
  return [section];
}

/** The number that knows everything else. */
function call(texts: DOMStringMap): HTMLElement {
  const button = element('a', 'kern-btn kern-btn--secondary', '');
  button.setAttribute('href', texts['number'] ?? '');
  button.append(element('span', 'kern-label', texts['textCall'] ?? ''));
  const line = element('p', 'do', '');
  line.append(button);
  return line;
}

function link(thing: Thing): HTMLElement {
  const to = element('a', '', thing.title);
  to.setAttribute('href', `/${location.pathname.split('/')[1] ?? ''}${thing.path}`);
  return to;
}

/** A link that leads nowhere without a network becomes a text that says so. */
async function markAway(results: HTMLElement, away: string): Promise<void> {
  for (const to of results.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
    if (!(await isKept(to.getAttribute('href') ?? ''))) {
      to.replaceWith(element('span', 'away', to.textContent ?? ''), ' ', element('span', 'muted', `(${away})`));
    }
  }
}

async function isKept(path: string): Promise<boolean> {
  try {
    return (await caches.match(path)) !== undefined;
  } catch {
    return true; // then the page itself tells
  }
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
