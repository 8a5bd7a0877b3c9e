/** Passkeys: the browser's own dialogue, asked for with the server's challenge. */

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
      const options = await post('/team/anmelden/passkey/frage', {});
      const credential = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
      });
      const answer = (await post(
        `/team/anmelden/passkey?to=${encodeURIComponent(box.dataset['to'] ?? '')}`,
        (credential as PublicKeyCredential).toJSON(),
      )) as Answer;
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
      const options = await post('/team/konto/passkeys/frage', {});
      const credential = await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
      });
      const label = String(new FormData(form).get('label') ?? '');
      await post('/team/konto/passkeys', {
        label,
        credential: (credential as PublicKeyCredential).toJSON(),
      });
      location.assign('/team/konto?fertig=passkey');
    });
  });
}

function isOffered(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

async function attempt(box: HTMLElement, button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  const problem = box.querySelector<HTMLElement>('[role=alert]');
  button.disabled = true;
  if (problem) {
    problem.hidden = true;
  }
  try {
    await work();
  } catch {
    if (problem) {
      problem.textContent = box.dataset['textFailed'] ?? '';
      problem.hidden = false;
    }
  } finally {
    button.disabled = false;
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}
