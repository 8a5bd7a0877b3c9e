/** What a person tells once. It is kept on this device and sent nowhere by itself. */
export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly reading: string;
  readonly addresses: readonly [Address, Address];
}

export interface Address {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

const KEY = 'profile';
const FORMAT = 'city-app-profile';
const LONGEST = 120;
const LONGEST_FILE = 20_000;

export function storedProfile(): Profile | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : parse(kept);
  } catch {
    return undefined;
  }
}

/** False if this device keeps nothing. */
export function storeProfile(profile: Profile | undefined): boolean {
  try {
    if (profile) {
      localStorage.setItem(KEY, write(profile));
    } else {
      localStorage.removeItem(KEY);
    }
    return true;
  } catch {
    return false;
  }
}

/** As a file that can be read in again. */
export function write(profile: Profile): string {
  return JSON.stringify({ format: FORMAT, ...profile }, null, 2);
}

/** @throws Error if it is none; whatever a file may hold, only texts of bounded length are taken from it */
export function parse(text: string): Profile {
  const read: unknown = text.length > LONGEST_FILE ? null : JSON.parse(text);
  if (!isObject(read) || read['format'] !== FORMAT) {
    throw new Error('no profile');
  }
  const addresses = Array.isArray(read['addresses']) ? read['addresses'] : [];
  return {
    name: line(read, 'name'), email: line(read, 'email'), phone: line(read, 'phone'),
    reading: /^[a-z]{2,3}(-simple)?$/.test(line(read, 'reading')) ? line(read, 'reading') : '',
    addresses: [address(addresses[0]), address(addresses[1])],
  };
}

export function isEmpty(address: Address): boolean {
  return address.street + address.postcode + address.town === '';
}

function address(read: unknown): Address {
  const of = isObject(read) ? read : {};
  return { street: line(of, 'street'), postcode: line(of, 'postcode'), town: line(of, 'town') };
}

function line(of: Record<string, unknown>, name: string): string {
  const value = of[name];
  return typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ').trim().slice(0, LONGEST) : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
