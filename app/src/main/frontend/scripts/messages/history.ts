/** Keeps on this device what it was told, also after the city erased it; only words, and not without end. */
interface Kept {
  readonly id: string;
  readonly at: string;
  readonly shown: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const KEY = 'messages';
const MOST = 200;
const LONGEST = 2_000;

const text = (node: Element | null) => (node?.textContent ?? '').trim().slice(0, LONGEST);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | null;
  return isText(kept?.id) && isText(kept.at) && isText(kept.shown) && isText(kept.subject)
    && Array.isArray(kept.paragraphs) && kept.paragraphs.every(isText);
}

function read(): Kept[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    return [];
  }
}

function write(messages: readonly Kept[]) {
  try {
    if (messages.length === 0) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, JSON.stringify(messages));
    }
  } catch {
    // a device that keeps nothing shows what the city still has
  }
}

/** What the page shows now. */
function told(): Kept[] {
  return [...document.querySelectorAll<HTMLElement>('[data-message]')].map(item => ({
    id: item.dataset.message ?? '',
    at: item.querySelector('time')?.dateTime ?? '',
    shown: text(item.querySelector('time')),
    subject: text(item.querySelector('h2')),
    paragraphs: [...item.querySelectorAll('.message__words')].map(text),
  }));
}

function entry(message: Kept): HTMLElement {
  const item = document.createElement('li');
  item.className = 'matter';
  const add = (tag: string, className: string, words: string) => {
    const part = document.createElement(tag);
    part.className = className;
    part.textContent = words;
    item.append(part);
  };
  add('h3', 'matter__title', message.subject);
  add('p', 'muted', message.shown);
  message.paragraphs.forEach(words => add('p', 'message__words', words));
  return item;
}

const place = document.querySelector<HTMLElement>('[data-earlier]');
if (place) {
  const now = told();
  const here = new Set(now.map(message => message.id));
  const earlier = read().filter(message => !here.has(message.id));
  write([...now, ...earlier].sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST));
  place.querySelector('ol')?.append(...earlier.map(entry));
  place.hidden = earlier.length === 0;
  place.querySelector('button')?.addEventListener('click', () => {
    write(now);
    place.hidden = true;
  });
}
