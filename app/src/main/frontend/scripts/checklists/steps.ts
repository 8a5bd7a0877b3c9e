import { type Days, fill, isEarliest } from './days';
import type { State } from './state';

/** Brings steps and progress in line with what is kept on the device. */
export function showSteps(root: HTMLElement, days: Days, state: State): void {
  const steps = stepsOf(root);
  steps.forEach(step => showStep(step, days, state));
  const done = steps.filter(step => doneOn(step, state) !== undefined).length;
  const progress = root.querySelector<HTMLElement>('[data-progress]');
  if (progress) {
    progress.textContent = fill(root.dataset['textProgress'] ?? '', String(done), String(steps.length));
  }
  const bar = root.querySelector<HTMLProgressElement>('[data-bar]');
  if (bar) {
    bar.max = Math.max(steps.length, 1);
    bar.value = done;
  }
}

export function stepsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-step]')];
}

/** The day on which it was ticked, or which was typed there; undefined if it is open. */
export function doneOn(step: HTMLElement, state: State): string | undefined {
  return state.done[step.dataset['step'] ?? ''];
}

/** The line that says until when. */
export function deadlineOf(step: HTMLElement): HTMLElement | null {
  return [...step.querySelectorAll<HTMLElement>('[data-period]')].find(line => !isEarliest(line)) ?? null;
}

function showStep(step: HTMLElement, days: Days, state: State): void {
  const done = doneOn(step, state);
  const tick = step.querySelector<HTMLInputElement>('[data-tick]');
  if (tick) {
    tick.checked = done !== undefined;
  }
  step.toggleAttribute('data-done', done !== undefined);
  const counted = step.querySelector<HTMLElement>('[data-counted]');
  const input = step.querySelector<HTMLInputElement>('[data-done-on]');
  if (counted && input) {
    counted.hidden = done === undefined;
    if (document.activeElement !== input) {
      input.value = done ?? '';
    }
  }
  for (const line of step.querySelectorAll<HTMLElement>('[data-period]')) {
    showDay(step, line, days, state);
  }
}

function showDay(step: HTMLElement, line: HTMLElement, days: Days, state: State): void {
  const shown = line.querySelector<HTMLElement>('[data-day]');
  const day = days.of(line, state);
  const isOpen = doneOn(step, state) === undefined;
  const isPast = day !== null && isOpen && !isEarliest(line) && day < days.today();
  if (shown) {
    shown.hidden = day === null;
    shown.textContent = day === null ? '' : days.sayDue(day, line, isOpen);
  }
  line.toggleAttribute('data-past', isPast);
  const late = step.querySelector<HTMLElement>('[data-late]');
  if (late && !isEarliest(line)) {
    late.hidden = !isPast;
  }
}
