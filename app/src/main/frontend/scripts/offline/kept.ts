const STORES = /^(visited|essential )/;

/** The page on what there is without a network: lists what was read, and forgets it on demand. */
export async function keptPages(section: HTMLElement): Promise<void> {
  const list = section.querySelector<HTMLElement>('[data-kept-list]');
  if (!list || !('caches' in window)) {
    return;
  }
  try {
    const rows = await visited(section.dataset['textAt'] ?? '{0}');
    list.replaceChildren(...rows);
    section.hidden = rows.length === 0;
  } catch {
    return; // storage is forbidden: then nothing is kept
  }
  section.querySelector('[data-forget]')?.addEventListener('click', () => void forget(section, list));
}

async function visited(at: string): Promise<HTMLElement[]> {
  const cache = await caches.open('visited');
  const rows: HTMLElement[] = [];
  for (const request of [...(await cache.keys())].reverse()) {
    const page = await cache.match(request);
    const url = new URL(request.url);
    const title = plain(decodeURIComponent(page?.headers.get('X-Title') ?? ''));
    const kept = new Date(page?.headers.get('X-Kept-At') ?? '');
    if (title !== '' && !url.pathname.endsWith('/offline') && !Number.isNaN(kept.getTime())) {
      rows.push(row(url.pathname + url.search, title, at.replace('{0}', format(kept))));
    }
  }
  return rows;
}

/** What stood in the page as "&amp;". */
function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

function row(path: string, title: string, when: string): HTMLElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const state = document.createElement('span');
  state.className = 'state';
  state.textContent = when;
  line.append(link, state);
  return line;
}

function format(date: Date): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || 'de', {
    day: 'numeric', month: 'numeric', hour: '2-digit', minute: '2-digit',
  }).format(date);
}

/** All pages; the files of the app stay. */
async function forget(section: HTMLElement, list: HTMLElement): Promise<void> {
  for (const name of await caches.keys()) {
    if (STORES.test(name) || name === 'state') {
      await caches.delete(name);
    }
  }
  list.replaceChildren();
  section.querySelector<HTMLElement>('[data-forget]')?.setAttribute('hidden', '');
  const status = section.querySelector<HTMLElement>('[data-kept-status]');
  if (status) {
    status.textContent = section.dataset['textForgotten'] ?? '';
  }
}
