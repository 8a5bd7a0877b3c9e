/** The same folding for what is typed and what is kept: lower case, no accents, ä like ae like a, ß like ss. */
export function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  // "ue" after a vowel or q is no umlaut ("neue")
  return plain.replace(/([ao])e/g, '$1').replace(/(^|[^aeiouq])ue/g, '$1u');
}

export function words(text: string): string[] {
  return text.slice(0, LONGEST).split(/[^\p{L}\p{N}]+/u).filter(word => word !== '').slice(0, MOST).map(fold);
}

const LONGEST = 200;
const MOST = 14;
const ENDING = /^(?:e|n|s|t|en|er|es|em|et|st|te|ten|tes|ter|ung|ungen|in|innen|d|ed|ing)?$/;

/** From 0 to 1: how well a known word answers a typed one. @param last it is still being typed */
export function likeness(typed: string, known: string, last: boolean): number {
  if (typed === known) {
    return 1;
  }
  const shorter = Math.min(typed.length, known.length);
  if (shorter < 3) {
    return last && typed.length >= 2 && known.startsWith(typed) ? 0.5 : 0;
  }
  const common = commonStart(typed, known);
  if (common === 0 && !typed.endsWith(known) && !known.endsWith(typed)) {
    return 0;
  }
  if (common >= 3 && common >= shorter - 2 && ENDING.test(typed.slice(common)) && ENDING.test(known.slice(common))) {
    return 0.95 - (shorter - common) * 0.05;
  }
  if (last && common === typed.length) {
    return 0.6 + (0.3 * typed.length) / known.length;
  }
  return inCompound(typed, known);
}

/** "Hundesteuer" answers "Steuer" a little; the other way round less, since half of what was said is not known. */
function inCompound(typed: string, known: string): number {
  const [part, whole] = typed.length < known.length ? [typed, known] : [known, typed];
  if (part.length < 4 || whole.length - part.length < 2) {
    return 0;
  }
  const share = part.length / whole.length;
  const like = whole.endsWith(part) ? 0.45 + 0.4 * share : whole.startsWith(part) ? 0.3 + 0.4 * share : 0;
  return whole === typed ? 0.6 * like : like;
}

/** Whether one letter is too many, missing, wrong, or two are swapped; short words have no typing errors. */
export function isOneErrorAway(typed: string, known: string): boolean {
  const difference = known.length - typed.length;
  if (typed.length < 5 || difference < -1 || difference > 1) {
    return false;
  }
  const start = commonStart(typed, known);
  const rest = (word: string, skip: number) => word.slice(start + skip);
  if (difference !== 0) {
    return rest(typed, difference < 0 ? 1 : 0) === rest(known, difference > 0 ? 1 : 0);
  }
  return rest(typed, 1) === rest(known, 1)
    || (typed[start] === known[start + 1] && typed[start + 1] === known[start] && rest(typed, 2) === rest(known, 2));
}

function commonStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) {
    at++;
  }
  return at;
}
