import { fold, isOneErrorAway, likeness, words } from './words';

const FORMAT = 1;
const RADIX = 36;
const WEAK = 0.35;
const LEAST_WEIGHT = 0.15;
const COVERAGE = 0.5;
const PHRASE = 0.5;
const FIT = 0.5;
/** What people say for a thing was asked of the large search: it decides where titles and names would not. */
const TRUST: Record<string, number> = { s: 1, t: 0.97, n: 0.94, k: 0.85 };
/** The score from which a thing is called an answer: less in a sentence, where many words are only the story. */
const ENOUGH = 0.56;
const LESS_FOR_EACH_WORD = 0.05;
const LEAST = 0.3;
const FAR_BEHIND = 0.55;
const TYPING_ERROR = 1.4;
/** From here a known word is the typed one, in another form perhaps. */
const MEANT = 0.8;
const SHORTEST_PART = 4;
const LINKS = ['', 's', 'n', 'e', 'en', 'es'];

/** As the server sends it; see PocketIndex. */
interface Sent {
  readonly format: number;
  readonly things: readonly Thing[];
  readonly words: string;
  readonly weak: readonly number[];
  readonly stopWords: readonly string[];
  readonly phrases: readonly string[];
}

export interface Thing {
  readonly kind: string;
  /** Inside of the app, without the reading. */
  readonly path: string;
  readonly title: string;
  readonly answer: string;
}

export interface Found {
  /** False if these are only the nearest things. */
  readonly fits: boolean;
  readonly things: readonly Thing[];
}

interface Phrase {
  readonly thing: number;
  readonly trust: number;
  readonly words: readonly number[];
}

/** Where a typed word is found: for each known word how well. */
interface Unit {
  readonly weight: number;
  readonly found: Map<number, number>;
}

/** The search that fits on a device. */
export class Pocket {
  private readonly known: string[];
  private readonly weights: number[];
  private readonly numbers = new Map<string, number>();
  private readonly stopWords: Set<string>;
  private readonly phrases: Phrase[] = [];
  private readonly byWord: number[][];

  private constructor(private readonly sent: Sent) {
    this.stopWords = new Set(sent.stopWords.map(fold));
    const folded = sent.words.split(' ').map(fold);
    this.known = [...new Set(folded)];
    this.known.forEach((word, number) => this.numbers.set(word, number));
    this.byWord = this.known.map(() => []);
    sent.phrases.forEach((of, thing) => of.split(' ').forEach(text => this.add(thing, text, folded)));
    const weak = new Set(sent.weak.map(number => folded[number]));
    const all = Math.log(sent.things.length + 2);
    this.weights = this.known.map((word, number) => {
      const things = new Set(this.byWord[number]?.map(phrase => this.phrases[phrase]?.thing)).size;
      return Math.max(LEAST_WEIGHT, 1 - Math.log(Math.max(1, things)) / all) * (weak.has(word) ? WEAK : 1);
    });
  }

  /** @throws Error if it is none of this version, or damaged */
  static read(sent: unknown): Pocket {
    const candidate = sent as Sent;
    if (candidate?.format !== FORMAT || candidate.phrases.length !== candidate.things.length) {
      throw new Error('no pocket index');
    }
    return new Pocket(candidate);
  }

  /** @param typing the last word may be but a beginning */
  find(question: string, most: number, typing = false): Found {
    const typed = words(question);
    const telling = typed.filter(word => !this.stopWords.has(word));
    const asked = (telling.length > 0 ? telling : typed)
      .flatMap((word, at, all) => this.units(word, typing && at === all.length - 1));
    if (asked.length === 0) {
      return { fits: false, things: [] };
    }
    const scores = this.scores(asked);
    const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, most);
    const top = best[0]?.[1] ?? 0;
    const enough = Math.max(LEAST, ENOUGH - LESS_FOR_EACH_WORD * Math.max(0, asked.length - 2));
    return {
      fits: top >= enough,
      things: best.filter(([, score]) => score >= FAR_BEHIND * top).flatMap(([thing]) => this.sent.things[thing] ?? []),
    };
  }

  private add(thing: number, text: string, folded: readonly string[]): void {
    const numbers = text.slice(1).split('.').map(word => this.numbers.get(folded[parseInt(word, RADIX)] ?? '') ?? -1);
    if (numbers.includes(-1)) {
      return;
    }
    this.phrases.push({ thing, trust: TRUST[text.charAt(0)] ?? 0, words: numbers });
    numbers.forEach(number => this.byWord[number]?.push(this.phrases.length - 1));
  }

  /** A known word is neither split nor taken for a typing error; "Hundeanmeldung" is asked as its two parts. */
  private units(typed: string, last: boolean): Unit[] {
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

  /** By thing: how much of the question is found anywhere, and how much in one phrase that says little else. */
  private scores(asked: readonly Unit[]): Map<number, number> {
    const whole = asked.reduce((sum, unit) => sum + unit.weight, 0);
    const touched = new Set(asked.flatMap(unit => [...unit.found.keys()].flatMap(number => this.byWord[number] ?? [])));
    const coverage = new Map<number, number[]>();
    const bestPhrase = new Map<number, number>();
    for (const number of touched) {
      const phrase = this.phrases[number];
      if (!phrase) {
        continue;
      }
      const likes = asked.map(unit => Math.max(...phrase.words.map(word => unit.found.get(word) ?? 0)) * phrase.trust);
      const covered = coverage.get(phrase.thing) ?? asked.map(() => 0);
      coverage.set(phrase.thing, covered.map((before, at) => Math.max(before, likes[at] ?? 0)));
      const said = likes.reduce((sum, like, at) => sum + like * (asked[at]?.weight ?? 0), 0) / whole;
      const score = said * (1 - FIT + FIT * this.fit(phrase, asked));
      bestPhrase.set(phrase.thing, Math.max(bestPhrase.get(phrase.thing) ?? 0, score));
    }
    const scores = new Map<number, number>();
    coverage.forEach((covered, thing) => {
      const found = covered.reduce((sum, like, at) => sum + like * (asked[at]?.weight ?? 0), 0) / whole;
      scores.set(thing, COVERAGE * found + PHRASE * (bestPhrase.get(thing) ?? 0));
    });
    return scores;
  }

  /** The share of a phrase that was asked for. */
  private fit(phrase: Phrase, asked: readonly Unit[]): number {
    let said = 0;
    let all = 0;
    for (const word of phrase.words) {
      const weight = this.weights[word] ?? 1;
      said += weight * Math.max(...asked.map(unit => unit.found.get(word) ?? 0));
      all += weight;
    }
    return said / all;
  }
}
