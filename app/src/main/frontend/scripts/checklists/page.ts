// A life event's page: the day, the ticks and the last answers stay on this device and turn periods into days.
import { caseQuestions } from '../case';
import { Days, fill } from './days';
import { type Day, formatDay, parseDay } from './due';
import { shareButton } from './share';
import { type State, isKeyOf, load, remove, save } from './state';
import { showSteps } from './steps';
import { saveCalendar, unfoldForPrint } from './tools';

class ChecklistPage {
  private readonly id: string;
  private readonly days: Days;
  private state: State;

  constructor(private readonly root: HTMLElement) {
    this.id = root.dataset['checklist'] ?? '';
    this.days = new Days(root);
    this.state = load(this.id);
  }

  start(): void {
    if (this.showLastAnswers()) {
      return;
    }
    this.root.addEventListener('change', event => this.changed(event.target));
    this.questions();
    this.eventDay();
    this.clearing();
    shareButton(this.root, this.root.dataset['title'] ?? '', () => this.link());
    this.find('[data-calendar]')?.addEventListener('click', () => {
      this.keep();
      saveCalendar(this.root, this.days, this.state, this.link());
    });
    unfoldForPrint(this.root);
    window.addEventListener('storage', event => {
      if (isKeyOf(this.id, event.key)) {
        this.state = load(this.id);
        this.show();
      }
    });
    this.show();
  }

  /** Who comes back without answers in the address gets those of the last time. True if the page is left for that. */
  private showLastAnswers(): boolean {
    const last = new URLSearchParams(this.state.answers).toString();
    if (location.search !== '' || last === '') {
      return false;
    }
    location.replace(`${location.pathname}?${last}${location.hash}`);
    return true;
  }

  private questions(): void {
    const form = this.root.querySelector<HTMLFormElement>('form[data-questions]');
    if (!form) {
      return;
    }
    let chosen = '';
    form.addEventListener('change', event => {
      const input = event.target as HTMLInputElement;
      chosen = `input[name="${input.name}"][value="${input.value}"]`;
      this.state.answers = this.answers();
      this.keep();
    });
    caseQuestions(form, fresh => {
      if (fresh instanceof HTMLElement && fresh.id === 'fragen' && chosen !== '') {
        fresh.querySelector<HTMLElement>(chosen)?.focus();
      }
      this.show();
    });
  }

  private answers(): Record<string, string> {
    const chosen = this.root.querySelectorAll<HTMLInputElement>('form[data-questions] input:checked');
    return Object.fromEntries([...chosen].filter(input => input.value !== '').map(input => [input.name, input.value]));
  }

  private changed(target: EventTarget | null): void {
    const input = target instanceof HTMLInputElement ? target : null;
    const id = input?.closest<HTMLElement>('[data-step]')?.dataset['step'];
    if (!input || !id) {
      return;
    }
    if (input.matches('[data-tick]')) {
      delete this.state.done[id];
      if (input.checked) {
        this.state.done[id] = formatDay(this.days.today());
      }
    } else if (parseDay(input.value) !== null) {
      this.state.done[id] = input.value;
    }
    this.keep();
    this.show();
  }

  private eventDay(): void {
    const input = this.find<HTMLInputElement>('[data-event]');
    const problem = this.find('[data-day-problem]');
    if (!input || !problem) {
      return;
    }
    const [first, last] = this.days.range();
    input.min = formatDay(first);
    input.max = formatDay(last);
    input.value = this.state.date;
    input.addEventListener('input', () => {
      const day = parseDay(input.value);
      problem.textContent = this.complaint(problem.dataset, input, day);
      this.state.date = day !== null && day >= first && day <= last ? input.value : '';
      this.keep();
      this.show();
    });
  }

  private complaint(texts: DOMStringMap, input: HTMLInputElement, day: Day | null): string {
    if (day === null) {
      return input.validity.badInput ? texts['textWrong'] ?? '' : '';
    }
    const [first, last] = this.days.range();
    if (day < first || day > last) {
      return fill(texts['textFar'] ?? '', this.days.say(first), this.days.say(last));
    }
    const lies = this.root.dataset['lies'];
    if (lies === 'past' && day > this.days.today()) {
      return texts['textNotPast'] ?? '';
    }
    return lies === 'future' && day < this.days.today() ? texts['textNotFuture'] ?? '' : '';
  }

  private clearing(): void {
    const undo = this.find<HTMLButtonElement>('[data-undo]');
    let before: State | undefined;
    this.find('[data-clear]')?.addEventListener('click', () => {
      before = this.state;
      remove(this.id);
      this.state = load(this.id);
      this.tell('textCleared');
      undo?.removeAttribute('hidden');
      this.show();
    });
    undo?.addEventListener('click', () => {
      this.state = before ?? this.state;
      this.tell('textKept');
      this.keep();
      undo.hidden = true;
      this.find('[data-clear]')?.focus();
      this.show();
    });
  }

  private tell(key: string): void {
    const status = this.find('[data-clear-status]');
    if (status) {
      status.textContent = status.dataset[key] ?? '';
    }
  }

  private keep(): void {
    if (!save(this.id, this.state)) {
      this.tell('textBlocked');
    }
  }

  /** Called after every change, and when a part of the page is new. */
  private show(): void {
    const input = this.find<HTMLInputElement>('[data-event]');
    if (input && document.activeElement !== input) {
      input.value = this.state.date;
    }
    showSteps(this.root, this.days, this.state);
  }

  /** This page with the answers and nothing else. */
  private link(): string {
    const url = new URL(location.pathname, location.origin);
    url.search = new URLSearchParams(this.answers()).toString();
    return url.href;
  }

  private find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(selector);
  }
}

document.querySelectorAll<HTMLElement>('[data-checklist]').forEach(root => new ChecklistPage(root).start());
