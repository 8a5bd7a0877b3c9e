const EARTH_KM = 6371;
const PATIENCE_MS = 10_000;

interface Place {
  readonly element: HTMLElement;
  readonly km: number;
}

/** Sorts offices by their distance. The position is asked for on a click and never leaves the device. */
export function nearest(box: HTMLElement): void {
  const button = box.querySelector<HTMLButtonElement>('[data-locate]');
  const status = box.querySelector<HTMLElement>('[data-locate-status]');
  if (!button || !status || !('geolocation' in navigator)) {
    return;
  }
  button.hidden = false;
  box.querySelector<HTMLElement>('[data-locate-hint]')?.removeAttribute('hidden');
  button.addEventListener('click', () => {
    button.setAttribute('aria-busy', 'true');
    status.textContent = '';
    navigator.geolocation.getCurrentPosition(
      position => {
        button.removeAttribute('aria-busy');
        lists(box).forEach(list => sort(list, position.coords, box.dataset));
        status.textContent = box.dataset['textSorted'] ?? '';
      },
      () => {
        button.removeAttribute('aria-busy');
        status.textContent = box.dataset['textDenied'] ?? '';
      },
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  });
}

/** The lists beside the button: in the box, in its section, or anywhere on the page. */
function lists(box: HTMLElement): HTMLElement[] {
  for (const place of [box, box.closest('section'), document]) {
    const found = place ? [...place.querySelectorAll<HTMLElement>('[data-offices]')] : [];
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

function sort(list: HTMLElement, here: GeolocationCoordinates, texts: DOMStringMap): void {
  const places = [...list.querySelectorAll<HTMLElement>(':scope > [data-lat][data-lon]')]
    .map((element): Place => ({ element, km: distance(here, element) }))
    .filter(place => Number.isFinite(place.km))
    .sort((a, b) => a.km - b.km);
  for (const place of places) {
    const shown = place.element.querySelector<HTMLElement>('[data-distance]');
    if (shown) {
      const about = 'approximate' in place.element.dataset && place.element.dataset['approximate'] !== 'false';
      const pattern = (about ? texts['textAbout'] : texts['textKm']) ?? '{0} km';
      shown.textContent = pattern.replace('{0}', format(place.km));
      shown.hidden = false;
    }
  }
  list.prepend(...places.map(place => place.element));
}

function format(km: number): string {
  const digits = km < 10 ? 1 : 0;
  return new Intl.NumberFormat(document.documentElement.lang || 'de', {
    minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(Math.max(km, 0.1));
}

/** Along the great circle, in kilometres. */
function distance(here: GeolocationCoordinates, element: HTMLElement): number {
  const lat = Number(element.dataset['lat'] || NaN);
  const lon = Number(element.dataset['lon'] || NaN);
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const chord = half(here.latitude, lat)
    + Math.cos(radians(here.latitude)) * Math.cos(radians(lat)) * half(here.longitude, lon);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
