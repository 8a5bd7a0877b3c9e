import { address, findKept, isKeepable, keep, mayBeKept, touch } from './keeping';
import { instead, marked, type Why } from './marks';
import { remember, state, trim, VISITED } from './stores';

/** Who waits longer than this for the network reads what is kept. */
const PATIENCE_MS = 2500;
const READING = /^\/([a-z]{2,3}(?:-simple)?)(?:\/|$)/;
/** Addresses without a reading, for the start of the installed app and for what other apps share with it. */
const ANY_READING = new Set(['/', '/suche']);

/** The answer to a navigation: the network first, what is kept when there is none or when it is slow. */
export async function page(event: FetchEvent, url: URL): Promise<Response> {
  const reading = ANY_READING.has(url.pathname) ? (await state()).reading : undefined;
  if (reading) {
    event.waitUntil(event.preloadResponse.catch(() => undefined));
    return Response.redirect(`/${reading}${url.pathname}${url.search}`, 302);
  }
  const answer = fromNetwork(event);
  event.waitUntil(answer.then(response => keepVisited(url, response)).catch(() => undefined));
  const first = await soonest(answer);
  if (first instanceof Response && !isUnreachable(first)) {
    return first;
  }
  const why = first === 'slow' ? 'slow' : 'offline';
  const kept = (await keptPage(url, why)) ?? (await missing(url, why, first));
  return kept ?? answer;
}

export function readingOf(url: URL): string | undefined {
  return READING.exec(url.pathname)?.[1];
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}

async function keepVisited(url: URL, response: Response): Promise<void> {
  if (isKeepable(url, response) && (await keep(VISITED, address(url), response.clone()))) {
    await trim();
  }
  const reading = readingOf(url);
  if (reading && response.ok && reading !== (await state()).reading) {
    await remember({ reading });
  }
}

function soonest(answer: Promise<Response>): Promise<Response | Why> {
  const patience = new Promise<Why>(resolve => setTimeout(() => resolve('slow'), PATIENCE_MS));
  return Promise.race([answer.catch((): Why => 'offline'), patience]);
}

/** The machine in front of the app answers that the app does not. */
function isUnreachable(response: Response): boolean {
  return response.status >= 502 && response.status <= 504;
}

async function keptPage(url: URL, why: Why): Promise<Response | undefined> {
  // a search is answered by the search page itself, with what is kept for searching
  const at = mayBeKept(url) ? address(url) : url.pathname;
  if (!mayBeKept(new URL(at, url))) {
    return undefined;
  }
  const kept = await findKept(at);
  if (!kept) {
    return undefined;
  }
  await touch(at);
  return response(marked(kept.html, kept.at, new Date(), why), kept.headers);
}

/** Offline, and the page was never seen: the page that says what there is. On a slow line one waits instead. */
async function missing(url: URL, why: Why, first: Response | Why): Promise<Response | undefined> {
  if (why === 'slow' || first instanceof Response) {
    return undefined;
  }
  for (const reading of [readingOf(url), (await state()).reading]) {
    const kept = reading && (await findKept(`/${reading}/offline`));
    if (kept) {
      return response(instead(marked(kept.html, kept.at, new Date(), why)), kept.headers);
    }
  }
  return undefined;
}

function response(html: string, headers: Headers): Response {
  return new Response(html, { headers });
}
