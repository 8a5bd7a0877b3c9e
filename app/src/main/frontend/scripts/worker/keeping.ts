import { FILES, pageCaches, put, VISITED } from './stores';

const KEPT_AT = 'X-Kept-At';
const FILES_NEEDED = 'X-Files';
const TITLE = 'X-Title';
const LONGEST_PAGE = 400_000;
const LONGEST_ADDRESS = 300;

/** Files with a hash in the name, or the city's with their version: whatever their address gives never changes. */
const FILE = /\/(?:assets\/[\w.-]+|city\/[\w.-]+\?v=\w+)/g;
const PUBLIC_PAGE = /^\/[a-z]{2,3}(?:-simple)?(?:\/|$)/;

export interface Kept {
  readonly html: string;
  readonly headers: Headers;
  readonly at: Date;
}

/** Staff pages, interfaces and searches are never kept; nor is what its server does not want to be kept. */
export function isKeepable(url: URL, response: Response): boolean {
  return mayBeKept(url) && response.ok && response.type === 'basic' && !response.redirected
    && (response.headers.get('Content-Type') ?? '').startsWith('text/html')
    && !/no-store|private/.test(response.headers.get('Cache-Control') ?? '');
}

export function mayBeKept(url: URL): boolean {
  return url.origin === location.origin && PUBLIC_PAGE.test(url.pathname) && !url.searchParams.has('q')
    && address(url).length <= LONGEST_ADDRESS;
}

export function address(url: URL): string {
  return url.pathname + url.search;
}

export function isFile(url: URL): boolean {
  return url.origin === location.origin && address(url).replace(FILE, '') === '';
}

/** Keeps a page together with all files it needs, so that both are of one version; without them it is not kept. */
export async function keep(cache: string, at: string, response: Response): Promise<boolean> {
  try {
    const html = await response.text();
    if (!isWhole(html)) {
      return false;
    }
    const files = [...new Set(html.match(FILE) ?? [])];
    await fetchFiles(files);
    const headers = new Headers(response.headers);
    headers.delete('Content-Encoding');
    headers.delete('Content-Length');
    headers.set(KEPT_AT, new Date().toISOString());
    headers.set(FILES_NEEDED, files.join(' '));
    headers.set(TITLE, encodeURIComponent(/<h1[^>]*>\s*(?:<[^>]*>)*([^<]*)/.exec(html)?.[1]?.trim() ?? ''));
    return await put(cache, at, new Response(html, { headers }));
  } catch {
    return false;
  }
}

/** The newest kept copy of a page that can still be read. */
export async function findKept(at: string): Promise<Kept | undefined> {
  let best: Kept | undefined;
  try {
    for (const name of await pageCaches()) {
      const found = await (await caches.open(name)).match(at);
      const kept = found && (await read(found));
      if (found && !kept) {
        await (await caches.open(name)).delete(at);
      }
      if (kept && (!best || kept.at >= best.at)) {
        best = kept;
      }
    }
  } catch {
    return best;
  }
  return best;
}

/** A page that was looked at moves to the end of those that are forgotten. */
export async function touch(at: string): Promise<void> {
  try {
    const visited = await caches.open(VISITED);
    const found = await visited.match(at);
    if (found) {
      await visited.put(at, found);
    }
  } catch {
    // then it is forgotten a little sooner
  }
}

/** The files of a version, from the network unless they are here already. */
export async function fetchFiles(files: readonly string[]): Promise<void> {
  const cache = await caches.open(FILES);
  await Promise.all(files.map(async file => {
    if (!(await cache.match(file))) {
      const answer = await fetch(file);
      if (!answer.ok || !(await put(FILES, file, answer))) {
        throw new Error(file);
      }
    }
  }));
}

/** Forgets the files that neither this version nor any kept page needs. */
export async function forgetFiles(needed: readonly string[]): Promise<void> {
  const all = new Set(needed);
  for (const name of await pageCaches()) {
    for (const page of await (await caches.open(name)).matchAll()) {
      (page.headers.get(FILES_NEEDED) ?? '').split(' ').forEach(file => all.add(file));
    }
  }
  const cache = await caches.open(FILES);
  for (const request of await cache.keys()) {
    if (!all.has(address(new URL(request.url)))) {
      await cache.delete(request);
    }
  }
}

async function read(found: Response): Promise<Kept | undefined> {
  const at = new Date(found.headers.get(KEPT_AT) ?? '');
  const html = await found.text();
  return isWhole(html) && !Number.isNaN(at.getTime()) ? { html, headers: found.headers, at } : undefined;
}

/** A broken line may cut an answer. */
function isWhole(html: string): boolean {
  return html.length < LONGEST_PAGE && html.trimEnd().endsWith('</html>');
}
