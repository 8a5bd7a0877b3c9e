interface Suggestion {
  readonly text: string;
  readonly url: string;
}

const WAIT_MS = 120;
const SHORTEST = 2;

/**
 * Suggestions below a search field, after the WAI-ARIA pattern "combobox with list". The focus stays in the field.
 * Without an answer from the network nothing happens: the form still searches.
 */
export class Combobox {
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('p');
  private options: HTMLLIElement[] = [];
  private urls: string[] = [];
  private active = -1;
  private timer = 0;
  private request: AbortController | undefined;

  constructor(private readonly input: HTMLInputElement, private readonly source: string) {
    this.list.id = `${input.id}-suggestions`;
    this.list.className = 'suggestions';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.dataset['textList'] ?? input.labels?.[0]?.textContent?.trim() ?? '');
    this.list.hidden = true;
    this.status.className = 'kern-sr-only';
    this.status.setAttribute('role', 'status');
    const place = input.closest('form') ?? input;
    place.append(this.list, this.status);
    this.prepareInput();
    this.listen(place);
  }

  private prepareInput(): void {
    const attributes = {
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id,
      autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    };
    for (const [name, value] of Object.entries(attributes)) {
      this.input.setAttribute(name, value);
    }
  }

  private listen(place: HTMLElement): void {
    this.input.addEventListener('input', event => {
      if (!(event instanceof InputEvent && event.isComposing)) {
        this.ask();
      }
    });
    this.input.addEventListener('keydown', event => this.key(event));
    place.addEventListener('focusout', () => this.close());
    place.addEventListener('submit', () => this.close());
    // keeps the focus in the field while an option is pressed
    this.list.addEventListener('pointerdown', event => event.preventDefault());
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => {
      const option = event.target instanceof Element ? event.target.closest('li') : null;
      if (option) {
        this.go(this.options.indexOf(option));
      }
    });
  }

  private ask(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    const query = this.input.value.trim();
    if (query.length < SHORTEST) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => void this.load(query), WAIT_MS);
  }

  private async load(query: string): Promise<void> {
    const request = new AbortController();
    this.request = request;
    const url = new URL(this.source, location.href);
    url.searchParams.set('q', query);
    try {
      const answer = await fetch(url, { signal: request.signal, headers: { Accept: 'application/json' } });
      const found = answer.ok ? ((await answer.json()) as { suggestions?: Suggestion[] }).suggestions : [];
      if (!request.signal.aborted && document.activeElement === this.input) {
        this.show(found ?? []);
      }
    } catch {
      // suggestions are an extra; the search itself works without them
    }
  }

  private show(found: readonly Suggestion[]): void {
    this.urls = found.map(suggestion => suggestion.url);
    this.options = found.map((suggestion, index) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = suggestion.text;
      return option;
    });
    this.list.replaceChildren(...this.options);
    this.mark(-1);
    this.open(found.length > 0);
    this.status.textContent = (this.input.dataset['textCount'] ?? '{0}').replace('{0}', String(found.length));
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) {
      return;
    }
    const count = this.list.hidden ? 0 : this.options.length;
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault(); // the first Escape closes the list, the next one empties the field
      this.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.step(event.key === 'ArrowDown' ? 1 : -1, count);
    } else if (event.key === 'Enter' && count > 0 && this.active >= 0) {
      event.preventDefault();
      this.go(this.active);
    }
  }

  /** One further; between the last and the first option lies the field itself. */
  private step(by: number, count: number): void {
    if (count === 0) {
      this.open(this.options.length > 0);
      return;
    }
    const places = count + 1;
    this.mark(((this.active + 1 + by + places) % places) - 1);
  }

  private mark(index: number): void {
    this.active = index;
    this.options.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = this.options[index];
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private go(index: number): void {
    const url = this.urls[index];
    if (url !== undefined) {
      this.close();
      location.assign(url);
    }
  }

  private open(opened: boolean): void {
    this.list.hidden = !opened;
    this.input.setAttribute('aria-expanded', String(opened));
  }

  private close(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.mark(-1);
    this.open(false);
    this.status.textContent = '';
  }
}
