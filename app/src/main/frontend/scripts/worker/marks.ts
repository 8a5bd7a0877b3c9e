/** Why a kept page is shown and not the present one. */
export type Why = 'offline' | 'slow';

const NOTE = /<p data-kept-note hidden([^>]*)>([^<]*)<\/p>/;
const STATE = /<(span|p) class="state(?: [^"]*)?">([^<]+)<\/\1>/g;
const TODAY_ROW = / class="hours__today"/g;
const TODAY_WORD = /<span class="muted" data-today>[^<]*<\/span>/g;

/**
 * A kept page says how old it is, and what was true at that time only is no longer told as present: states of offices
 * carry the time, and "today" is marked only if it still is.
 */
export function marked(html: string, at: Date, now: Date, why: Why): string {
  const language = /<html[^>]*? lang="([\w-]+)"/.exec(html)?.[1] ?? 'de';
  const day = format(language, at, at.getFullYear() === now.getFullYear()
    ? { day: 'numeric', month: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' });
  const time = format(language, at, { hour: '2-digit', minute: '2-digit' });
  const sameDay = at.toDateString() === now.toDateString();
  const note = NOTE.exec(html);
  const text = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(note?.[1] ?? '')?.[1] ?? '';
  const said = fill((why === 'slow' && text('slow')) || (note?.[2] ?? ''), day, time);
  const of = fill(text('state') || '{0}', sameDay ? time : fill('{0}, {1}', day, time), '');
  const page = html
    .replace('<html ', () => `<html data-kept="${why}" `)
    .replace(NOTE, () => `<p class="stale" role="status">${said}</p>`)
    .replace(STATE, (_, element: string, state: string) => `<${element} class="state">${state} (${of})</${element}>`);
  return sameDay ? page : page.replace(TODAY_ROW, '').replace(TODAY_WORD, '');
}

/** What stands hidden in the page for the case that it is shown in place of one that is not here. */
export function instead(html: string): string {
  return html.replace(/ data-missing hidden/g, ' data-missing');
}

function fill(pattern: string, first: string, second: string): string {
  return pattern.replace('{0}', () => first).replace('{1}', () => second);
}

function format(language: string, date: Date, parts: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(language, parts).format(date);
  } catch {
    return new Intl.DateTimeFormat('de', parts).format(date);
  }
}
