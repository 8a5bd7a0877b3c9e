/** The button that opens the editing of tiles fetches what is needed for that when it is first pressed. */
export function tileButton(button: HTMLButtonElement): void {
  button.addEventListener('click', () => {
    const script = document.createElement('script');
    script.src = button.dataset['tilesEdit'] ?? '';
    document.head.append(script);
  }, { once: true });
}
