import { isOneErrorAway, likeness } from './words';

const TYPING_ERROR = 1.4;
/** From here a known word is the typed one, in another form perhaps. */
const MEANT = 0.8;
const SHORTEST_PART = 4;
const MOST_ANSWERED = 200;
const LINKS = ['', 's', 'n', 'e', 'en', 'es'];

/** Where a typed word is found: for each known word, by its number, how well. */
export interface Unit {
  readonly weight: number;
  readonly found: ReadonlyMap<number, number>;
}

/** All words of the index, and what a typed one may mean among them. */
export class Lexicon {
  private readonly answered = new Map<string, Unit[]>();

  constructor(
    private readonly known: readonly string[],
    private readonly numbers: ReadonlyMap<string, number>,
    private readonly weights: readonly number[],
  ) {}

  /** What a typed word may mean. With every key only the last word is another. */
  units(typed: string, last: boolean): Unit[] {
    const key = typed + (last ? '…' : '');
    const units = this.answered.get(key) ?? this.look(typed, last);
    if (this.answered.size > MOST_ANSWERED) {
      this.answered.clear();
    }
    this.answered.set(key, units);
    return units;
  }

  /** A known word is neither split nor taken for a typing error; "Hundeanmeldung" is asked as its two parts. */
  private look(typed: string, last: boolean): Unit[] {
    const found = this.alike(word => likeness(typed, word, last));
    if ([...found.values()].some(like => like >= MEANT)) {
      return [this.unit(found)];
    }
    const parts = this.split(typed);
    if (parts) {
      return parts.map(part => this.unit(this.alike(word => likeness(part, word, false))));
    }
    const meant = this.alike(word => (isOneErrorAway(typed, word) ? 1 - TYPING_ERROR / typed.length : 0));
    return [this.unit(meant.size > 0 ? meant : found)];
  }

  private alike(compare: (word: string) => number): Map<number, number> {
    const found = new Map<number, number>();
    this.known.forEach((word, number) => {
      const like = compare(word);
      if (like > 0) {
        found.set(number, like);
      }
    });
    return found;
  }

  private split(typed: string): [string, string] | undefined {
    for (let at = SHORTEST_PART; at <= typed.length - SHORTEST_PART; at++) {
      const [front, head] = [typed.slice(0, at), typed.slice(at)];
      const link = LINKS.find(end => front.endsWith(end)
        && this.numbers.has(front.slice(0, front.length - end.length)));
      if (link !== undefined && this.numbers.has(head)) {
        return [front.slice(0, front.length - link.length), head];
      }
    }
    return undefined;
  }

  private unit(found: Map<number, number>): Unit {
    return { weight: this.weight(found), found };
  }

  /** Of the word that was meant; a word that is not known at all weighs full: it may be what this is all about. */
  private weight(found: Map<number, number>): number {
    let best = 0;
    let weight = 1;
    found.forEach((like, number) => {
      if (like > best) {
        best = like;
        weight = this.weights[number] ?? 1;
      }
    });
    return best < 0.5 ? 1 : weight;
  }
}
