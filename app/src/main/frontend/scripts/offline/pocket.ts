import { Lexicon, type Unit } from './lexicon';
import { fold, words } from './words';

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

/** The search that fits on a device. */
export class Pocket {
  private readonly lexicon: Lexicon;
  private readonly weights: readonly number[];
  private readonly stopWords: Set<string>;
  private readonly byWord: Phrase[][];

  private constructor(private readonly sent: Sent) {
    this.stopWords = new Set(sent.stopWords.map(fold));
    const folded = sent.words.split(' ').map(fold);
    const known = [...new Set(folded)];
    const numbers = new Map(known.map((word, number) => [word, number]));
    this.byWord = known.map(() => []);
    sent.phrases.forEach((of, thing) => of.split(' ').forEach(text => this.add(thing, text, folded, numbers)));
    const weak = new Set(sent.weak.map(number => folded[number]));
    const all = Math.log(sent.things.length + 2);
    this.weights = known.map((word, number) => {
      const things = new Set(this.byWord[number]?.map(phrase => phrase.thing)).size;
      return Math.max(LEAST_WEIGHT, 1 - Math.log(Math.max(1, things)) / all) * (weak.has(word) ? WEAK : 1);
    });
    this.lexicon = new Lexicon(known, numbers, this.weights);
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
      .flatMap((word, at, all) => this.lexicon.units(word, typing && at === all.length - 1));
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

  private add(thing: number, text: string, folded: readonly string[], numbers: ReadonlyMap<string, number>): void {
    const said = text.slice(1).split('.').map(word => numbers.get(folded[parseInt(word, RADIX)] ?? '') ?? -1);
    if (said.includes(-1)) {
      return;
    }
    const phrase = { thing, trust: TRUST[text.charAt(0)] ?? 0, words: said };
    said.forEach(number => this.byWord[number]?.push(phrase));
  }

  /** By thing: how much of the question is found anywhere, and how much in one phrase that says little else. */
  private scores(asked: readonly Unit[]): Map<number, number> {
    const coverage = new Map<number, Float64Array>();
    const best = new Map<number, number>();
    const likes = new Float64Array(asked.length);
    for (const phrase of this.touched(asked)) {
      const fit = this.compare(phrase, asked, likes);
      const covered = coverage.get(phrase.thing) ?? new Float64Array(asked.length);
      coverage.set(phrase.thing, covered);
      likes.forEach((like, at) => {
        covered[at] = Math.max(covered[at] ?? 0, like);
      });
      const score = weighted(likes, asked) * (1 - FIT + FIT * fit);
      best.set(phrase.thing, Math.max(best.get(phrase.thing) ?? 0, score));
    }
    const scores = new Map<number, number>();
    coverage.forEach((covered, thing) =>
      scores.set(thing, COVERAGE * weighted(covered, asked) + PHRASE * (best.get(thing) ?? 0)));
    return scores;
  }

  private touched(asked: readonly Unit[]): Set<Phrase> {
    const touched = new Set<Phrase>();
    for (const unit of asked) {
      for (const word of unit.found.keys()) {
        this.byWord[word]?.forEach(phrase => touched.add(phrase));
      }
    }
    return touched;
  }

  /** Fills in how well each unit is found in a phrase; the share of the phrase that was asked for. */
  private compare(phrase: Phrase, asked: readonly Unit[], likes: Float64Array): number {
    likes.fill(0);
    let said = 0;
    let all = 0;
    for (const word of phrase.words) {
      let best = 0;
      asked.forEach((unit, at) => {
        const like = unit.found.get(word) ?? 0;
        best = Math.max(best, like);
        likes[at] = Math.max(likes[at] ?? 0, like * phrase.trust);
      });
      said += best * (this.weights[word] ?? 1);
      all += this.weights[word] ?? 1;
    }
    return said / all;
  }
}

function weighted(likes: Float64Array, asked: readonly Unit[]): number {
  let sum = 0;
  let whole = 0;
  asked.forEach((unit, at) => {
    sum += unit.weight * (likes[at] ?? 0);
    whole += unit.weight;
  });
  return sum / whole;
}
