// The staff room works without this script, passkeys apart, which browsers offer to scripts alone.
import { passkeyRegistration, passkeySignIn } from './passkey';
import { reveal } from './reveal';

function start(): void {
  document.querySelectorAll<HTMLInputElement>('input[data-text-show]').forEach(reveal);
  document.querySelectorAll<HTMLElement>('[data-passkey-sign-in]').forEach(passkeySignIn);
  document.querySelectorAll<HTMLFormElement>('form[data-passkey-add]').forEach(passkeyRegistration);
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start);
} else {
  start();
}
