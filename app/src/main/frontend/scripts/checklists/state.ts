import { parseDay } from './due';

/** What stays on the device, one entry per checklist. */
export interface State {
  /** The day of the event, "2026-11-23", or empty. */
  date: string;
  /** Steps that are done, with the day on which they were. */
  done: Record<string, string>;
  /** The last answers, by question. */
  answers: Record<string, string>;
  /** Makes calendar entries of this list its own, so that importing them again changes them. */
  list: string;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const key = (checklist: string) => `checklist:${checklist}`;

/** What another version or a broken entry left is not trusted. */
export function load(checklist: string): State {
  let raw: unknown;
  try {
    raw = JSON.parse(localStorage.getItem(key(checklist)) ?? 'null');
  } catch {
    raw = null;
  }
  const entry = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const date = entry['date'];
  const list = entry['list'];
  return {
    date: typeof date === 'string' && parseDay(date) !== null ? date : '',
    done: words(entry['done'], value => parseDay(value) !== null),
    answers: words(entry['answers'], value => ID.test(value)),
    list: typeof list === 'string' && ID.test(list) ? list : newList(),
  };
}

/** False if the device keeps nothing: the list then works until the page is left. */
export function save(checklist: string, state: State): boolean {
  try {
    localStorage.setItem(key(checklist), JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

export function remove(checklist: string): void {
  try {
    localStorage.removeItem(key(checklist));
  } catch {
    // nothing is kept, so nothing is to be removed
  }
}

export function isKeyOf(checklist: string, changed: string | null): boolean {
  return changed === null || changed === key(checklist);
}

function words(raw: unknown, isGood: (value: string) => boolean): Record<string, string> {
  const good: Record<string, string> = {};
  if (typeof raw === 'object' && raw !== null) {
    for (const [name, value] of Object.entries(raw)) {
      if (ID.test(name) && typeof value === 'string' && isGood(value)) {
        good[name] = value;
      }
    }
  }
  return good;
}

function newList(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
