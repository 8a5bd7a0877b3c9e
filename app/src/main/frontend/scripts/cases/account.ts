// "Auf allen Ihren Geräten": an account is made and entered with a passkey, which browsers offer to scripts alone.
import { answerFor, attempt, isOffered, newPasskey, post } from '../passkeys/ceremony';

for (const section of document.querySelectorAll<HTMLElement>('[data-account]')) {
  begin(section, section.dataset['account'] ?? '');
}

function begin(section: HTMLElement, address: string): void {
  const part = section.querySelector<HTMLElement>(isOffered() ? '[data-account-known]' : '[data-account-unknown]');
  if (part) {
    part.hidden = false;
  }
  on(section, '[data-account-create]', `${address}/passkeys`, newPasskey);
  on(section, '[data-account-enter]', `${address}/anmelden`, answerFor);
}

function on(section: HTMLElement, selector: string, path: string, ask: (question: string) => Promise<unknown>): void {
  const button = section.querySelector<HTMLButtonElement>(selector);
  button?.addEventListener('click', () => {
    void attempt(section, button, async () => {
      const { to } = (await post(path, await ask(`${path}/frage`))) as { to: string };
      location.assign(to);
    });
  });
}
