// Forms with files: says before anything is sent what will not be taken, and shows how far a long sending is. What may
// come in is the server's decision all the same.
interface Problem {
  readonly key: 'textMany' | 'textLarge' | 'textType';
  readonly name: string;
}

/** Less than this is there before one could read how far it is. */
const LONG_BYTES = 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const megabytes = (bytes: number) => (bytes / MEGABYTE).toLocaleString(document.documentElement.lang, {
  minimumFractionDigits: 1, maximumFractionDigits: 1,
});

function start(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]');
  const form = box.closest('form');
  if (!input || !form) {
    return;
  }
  const hinted = box.querySelector('.kern-hint')?.id ?? '';
  const check = () => {
    const problems = problemsOf(box, input);
    show(box, input, hinted, problems.map(({ key, name }) => (name && `${name}: `) + (box.dataset[key] ?? '')));
    return problems.length === 0;
  };
  input.addEventListener('change', check);
  form.addEventListener('submit', event => {
    if (form.hasAttribute('data-sending') || !check()) {
      event.preventDefault();
      input.focus();
    } else if (bytesOf(input) > LONG_BYTES) {
      event.preventDefault();
      send(form, box, () => show(box, input, hinted, [box.dataset['textLost'] ?? '']));
    }
  });
}

const filesOf = (input: HTMLInputElement) => [...(input.files ?? [])];
const bytesOf = (input: HTMLInputElement) => filesOf(input).reduce((sum, file) => sum + file.size, 0);

function problemsOf(box: HTMLElement, input: HTMLInputElement): Problem[] {
  const files = filesOf(input);
  const problems: Problem[] = files.length > Number(box.dataset['most']) ? [{ key: 'textMany', name: '' }] : [];
  for (const file of files) {
    if (file.size > Number(box.dataset['largest'])) {
      problems.push({ key: 'textLarge', name: file.name });
    } else if (!isTaken(box, input, file)) {
      problems.push({ key: 'textType', name: file.name });
    }
  }
  return problems;
}

/** A name without an ending says nothing; the server looks inside. */
function isTaken(box: HTMLElement, input: HTMLInputElement, file: File): boolean {
  const ending = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0];
  return !ending || input.accept.split(',').includes(ending)
    || (box.dataset['types'] ?? '').split(' ').includes(file.type);
}

/** What is wrong stands where the server would write it, and is read out. */
function show(box: HTMLElement, input: HTMLInputElement, hinted: string, problems: readonly string[]): void {
  const id = `${input.id}-problem`;
  let place = box.querySelector<HTMLElement>(`#${id}`);
  if (!place && problems.length > 0) {
    place = document.createElement('div');
    place.id = id;
    place.className = 'field-problem';
    place.setAttribute('role', 'alert');
    box.append(place);
  }
  const isWrong = problems.length > 0;
  if (isWrong) {
    place?.replaceChildren(...problems.map(problem => {
      const line = document.createElement('p');
      line.dir = 'auto';
      line.textContent = problem;
      return line;
    }));
  } else {
    place?.remove();
  }
  box.classList.toggle('kern-form-input--error', isWrong);
  input.setAttribute('aria-invalid', String(isWrong));
  input.setAttribute('aria-describedby', isWrong ? `${hinted} ${id}` : hinted);
}

/** Sends the form as the browser would, with what it does not show: how far it is. */
function send(form: HTMLFormElement, box: HTMLElement, lost: () => void): void {
  const sending = box.querySelector<HTMLElement>('.sending');
  const bar = sending?.querySelector('progress');
  const said = sending?.querySelector('[role=status]');
  const far = sending?.querySelector('[data-far]');
  const say = (key: string) => said?.replaceChildren(box.dataset[key] ?? '');
  const going = (is: boolean) => {
    form.toggleAttribute('data-sending', is);
    form.querySelectorAll('button[type=submit]').forEach(button => button.toggleAttribute('disabled', is));
    if (sending) {
      sending.hidden = !is;
    }
  };
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    if (bar && far) {
      bar.max = total;
      bar.value = loaded;
      far.textContent = (box.dataset['textFar'] ?? '')
        .replace('{0}', megabytes(loaded)).replace('{1}', megabytes(total));
    }
  });
  request.upload.addEventListener('load', () => say('textSent'));
  request.addEventListener('load', () => arrive(request));
  request.addEventListener('error', () => {
    going(false);
    lost();
  });
  going(true);
  say('textSending');
  request.open('POST', form.action);
  request.send(new FormData(form));
}

/** Goes where the answer leads, or shows the form as it came back. */
function arrive(request: XMLHttpRequest): void {
  if (request.status < 300) {
    location.assign(request.responseURL);
    return;
  }
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
  const main = answer.querySelector('main');
  if (main) {
    document.title = answer.title;
    document.querySelector('main')?.replaceWith(main);
    document.querySelectorAll<HTMLElement>('main [data-upload]').forEach(start);
    scrollTo(0, 0);
    const alert = main.querySelector<HTMLElement>('[role=alert]');
    alert?.setAttribute('tabindex', '-1');
    alert?.focus();
  }
}

document.querySelectorAll<HTMLElement>('[data-upload]').forEach(start);

export {};
