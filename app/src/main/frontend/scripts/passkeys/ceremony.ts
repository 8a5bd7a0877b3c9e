/** Passkeys: the browser's own dialogue, asked for with the server's question. */

/** The server said no. */
class Refused extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
}

export function isOffered(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Asks for a question and lets a passkey sign it. */
export async function answerFor(question: string): Promise<unknown> {
  const options = (await post(question, {})) as PublicKeyCredentialRequestOptionsJSON;
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  return (credential as PublicKeyCredential).toJSON();
}

/** Asks for a question and lets a device make a passkey. */
export async function newPasskey(question: string): Promise<unknown> {
  const options = (await post(question, {})) as PublicKeyCredentialCreationOptionsJSON;
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  return (credential as PublicKeyCredential).toJSON();
}

export async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Refused(response.status);
  }
  return response.json();
}

/** Works while the button rests; says in the words of the box (data-text-…) why it came to nothing. */
export async function attempt(box: HTMLElement, button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  const problem = box.querySelector<HTMLElement>('[role=alert]');
  button.disabled = true;
  if (problem) {
    problem.hidden = true;
  }
  try {
    await work();
  } catch (cause) {
    if (problem) {
      problem.textContent = box.dataset[wordsFor(cause)] ?? box.dataset['textFailed'] ?? '';
      problem.hidden = false;
    }
  } finally {
    button.disabled = false;
  }
}

function wordsFor(cause: unknown): string {
  if (cause instanceof Refused && cause.status === 429) {
    return 'textOften';
  }
  return cause instanceof DOMException && cause.name === 'InvalidStateError' ? 'textPresent' : 'textFailed';
}
