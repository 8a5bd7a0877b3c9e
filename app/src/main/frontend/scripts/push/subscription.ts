/** Tells the server where this browser's messages go. @returns the status of its answer */
export async function sendSubscription(address: string, subscription: PushSubscription): Promise<number> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(subscription),
  });
  return answer.status;
}

/** What the city's messages are signed with. */
export async function citysKey(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const { key } = (await (await fetch(address)).json()) as { key: string };
  return keyBytes(key);
}

/** From base64url without padding. */
function keyBytes(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, letter => letter.charCodeAt(0));
}
