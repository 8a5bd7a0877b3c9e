import { type Entry, calendarFile } from './calendar';
import { type Days, fill } from './days';
import type { State } from './state';
import { deadlineOf, doneOn, stepsOf } from './steps';

const KEEP_FILE_MS = 60_000;

/** What is still to be done and has a day that is not past, as calendar entries. */
function entries(root: HTMLElement, days: Days, state: State, link: string): Entry[] {
  const title = root.dataset['title'] ?? '';
  return stepsOf(root).filter(step => doneOn(step, state) === undefined).flatMap(step => {
    const line = deadlineOf(step);
    const day = line ? days.of(line, state) : null;
    if (!line || day === null || day < days.today()) {
      return [];
    }
    const words = (selector: string) => step.querySelector(selector)?.textContent?.trim() ?? '';
    const url = `${link}#${step.id}`;
    return [{
      id: `${root.dataset['checklist']}-${step.dataset['step']}-${state.list}@${location.hostname}`,
      day,
      title: `${words('[data-tick] + span')} (${title})`,
      text: [words('[data-what]'), line.querySelector('[data-words]')?.textContent ?? '', url].join('\n'),
      url,
    }];
  });
}

/** Hands out the calendar file and says how many deadlines are in it. */
export function saveCalendar(root: HTMLElement, days: Days, state: State, link: string): void {
  const status = root.querySelector<HTMLElement>('[data-calendar-status]');
  if (!status) {
    return;
  }
  const all = entries(root, days, state, link);
  if (all.length === 0) {
    status.textContent = (state.date === '' ? status.dataset['textNoDay'] : status.dataset['textNone']) ?? '';
    return;
  }
  const remind = root.querySelector<HTMLSelectElement>('[data-remind]')?.value ?? '';
  const file = calendarFile(all, root.dataset['app'] ?? '', new Date(), remind === '' ? null : Number(remind));
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  anchor.download = `${root.dataset['checklist']}.ics`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), KEEP_FILE_MS);
  status.textContent = fill(status.dataset['textDone'] ?? '', String(all.length));
}

/** On paper nobody can open what is folded. */
export function unfoldForPrint(root: HTMLElement): void {
  let closed: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    closed = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    closed.forEach(details => { details.open = true; });
  });
  window.addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));
}
