import { applyTheme, isTheme, storedTheme, storeTheme } from './theming';

/** The page "Darstellung": shows and keeps the choice, on this device only. */
export function displayChoice(form: HTMLFormElement): void {
  form.hidden = false;
  const radios = form.querySelectorAll<HTMLInputElement>('input[name=theme]');
  for (const radio of radios) {
    radio.checked = radio.value === storedTheme();
    radio.addEventListener('change', () => choose(radio.value));
  }
  form.addEventListener('submit', event => event.preventDefault());
}

function choose(value: string): void {
  if (isTheme(value)) {
    storeTheme(value);
    applyTheme(value);
  }
}
