/** Passkeys of the staff room: signing in, and adding one to the own account. */
import { answerFor, attempt, isOffered, newPasskey, post } from '../passkeys/ceremony';

interface Answer {
  to?: string;
}

export function passkeySignIn(box: HTMLElement): void {
  const button = box.querySelector('button');
  if (!isOffered() || !button) {
    return;
  }
  box.hidden = false;
  button.addEventListener('click', () => {
    void attempt(box, button, async () => {
      const credential = await answerFor('/team/anmelden/passkey/frage');
      const to = encodeURIComponent(box.dataset['to'] ?? '');
      const answer = (await post(`/team/anmelden/passkey?to=${to}`, credential)) as Answer;
      location.assign(answer.to ?? '/team');
    });
  });
}

export function passkeyRegistration(form: HTMLFormElement): void {
  const button = form.querySelector('button');
  if (!isOffered() || !button) {
    return;
  }
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    void attempt(form, button, async () => {
      const credential = await newPasskey('/team/konto/passkeys/frage');
      const label = String(new FormData(form).get('label') ?? '');
      await post('/team/konto/passkeys', { label, credential });
      location.assign('/team/konto?fertig=passkey');
    });
  });
}
