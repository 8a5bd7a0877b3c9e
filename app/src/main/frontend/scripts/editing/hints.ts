// Hints for plainer words while one writes; after saving the page shows the same without this script.

const PAUSE = 700;

interface Hints {
  summary: string;
  lines: { name: string; place: string; advice: string }[];
}

for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-hints]')) {
  const shown = field.nextElementSibling;
  if (shown instanceof HTMLDetailsElement) {
    watch(field, shown);
  }
}

function watch(field: HTMLTextAreaElement, shown: HTMLDetailsElement): void {
  let timer = 0;
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void renew(field, shown), PAUSE);
  });
}

async function renew(field: HTMLTextAreaElement, shown: HTMLDetailsElement): Promise<void> {
  const text = field.value;
  const body = new URLSearchParams({ text, reading: field.dataset.hints ?? 'de' });
  try {
    const answer = await fetch('/team/inhalte/hinweise', { method: 'POST', body });
    if (answer.ok && field.value === text) {
      show((await answer.json()) as Hints, shown);
    }
  } catch {
    // hints are advice; without a network there are none
  }
}

function show(hints: Hints, shown: HTMLDetailsElement): void {
  shown.querySelector('summary')?.replaceChildren(hints.summary);
  shown.querySelector('ul')?.replaceChildren(...hints.lines.map(line => {
    const item = document.createElement('li');
    const name = document.createElement('strong');
    name.textContent = line.name;
    item.append(name, ` „${line.place}“ – ${line.advice}`);
    return item;
  }));
}
