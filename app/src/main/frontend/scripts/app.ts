// Every page works without this script; it only makes some of them quicker to use.
import { caseQuestions } from './case';
import { Combobox } from './combobox';
import { displayChoice } from './display';
import { nearest } from './nearest';
import { keepReadable } from './offline/register';
import { tileButton } from './tiles/open';

function start(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
    new Combobox(input, input.dataset['suggest'] ?? '');
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-case]')) {
    caseQuestions(form, renew);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-theme-choice]')) {
    displayChoice(form);
  }
  document.querySelectorAll<HTMLButtonElement>('[data-tiles-edit]').forEach(tileButton);
  renew(document);
  keepReadable();
}

/** What may also stand in a part of the page that is replaced later. */
function renew(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('[data-nearest]').forEach(nearest);
  for (const button of root.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start);
} else {
  start();
}
