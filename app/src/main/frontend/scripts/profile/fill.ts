// Offers to fill a form with what a person keeps on this device: inputs with data-profile. Never by itself, and never
// over what was typed.
import { type Address, isEmpty, type Profile, storedProfile } from './store';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const stored = storedProfile();
if (stored) {
  document.querySelectorAll<HTMLElement>('[data-fill]').forEach(box => offer(box, stored));
}

function offer(box: HTMLElement, profile: Profile): void {
  const form = box.closest('form');
  const fields = [...(form?.querySelectorAll<Field>('[data-profile]') ?? [])];
  const addresses = profile.addresses.filter(address => !isEmpty(address));
  const [first] = addresses;
  const several = addresses.length > 1 && fields.some(field => field.dataset['profile'] === 'street');
  const named = (address: Address) => (box.dataset['textMany'] ?? '').replace('{0}', address.street || address.town);
  const choices: [string, Address | undefined][] = several
    ? addresses.map(address => [named(address), address]) : [[box.dataset['textOne'] ?? '', first]];
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  box.append(...choices.map(([text, address]) => button(text, () => {
    const filled = fill(fields, profile, address);
    const said = filled === 0 ? 'textNothing' : 'textDone';
    status.textContent = (box.dataset[said] ?? '').replace('{0}', String(filled));
  })), status);
  box.hidden = fields.length === 0;
}

/** How many fields were empty and are filled now. */
function fill(fields: readonly Field[], profile: Profile, address: Address | undefined): number {
  const { name, email, phone, reading } = profile;
  const values: Record<string, string | undefined> = { name, email, phone, reading, ...address };
  let filled = 0;
  for (const field of fields) {
    const value = values[field.dataset['profile'] ?? ''];
    if (value && field.value === '') {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      filled += field.value === '' ? 0 : 1;
    }
  }
  return filled;
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'kern-btn kern-btn--secondary';
  const label = document.createElement('span');
  label.className = 'kern-label';
  label.textContent = text;
  made.append(label);
  made.addEventListener('click', act);
  return made;
}
