/** Passes a link on: by the device's own sharing, else into the clipboard, else to copy by hand. */
export function shareButton(root: HTMLElement, title: string, link: () => string): void {
  const button = root.querySelector<HTMLButtonElement>('[data-share]');
  const status = root.querySelector<HTMLElement>('[data-share-status]');
  const field = root.querySelector<HTMLInputElement>('[data-share-link]');
  if (!button || !status || !field) {
    return;
  }
  button.addEventListener('click', () => void share());

  async function share(): Promise<void> {
    const url = link();
    status!.textContent = '';
    if ('share' in navigator) {
      try {
        await navigator.share({ title, url });
        return;
      } catch (e) {
        if (e instanceof DOMException && e.name === 'AbortError') {
          return; // the person changed their mind
        }
      }
    }
    try {
      await navigator.clipboard.writeText(url);
      status!.textContent = status!.dataset['textCopied'] ?? '';
    } catch {
      field!.value = url;
      field!.hidden = false;
      field!.select();
      status!.textContent = status!.dataset['textByHand'] ?? '';
    }
  }
}
