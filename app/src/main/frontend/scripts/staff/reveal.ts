/** Adds a button that shows what was typed into a password field. */
export function reveal(input: HTMLInputElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'team-link reveal';
  const label = (): void => {
    button.textContent = (input.type === 'password' ? input.dataset['textShow'] : input.dataset['textHide']) ?? '';
  };
  button.addEventListener('click', () => {
    input.type = input.type === 'password' ? 'text' : 'password';
    label();
  });
  input.form?.addEventListener('submit', () => {
    input.type = 'password'; // so that browsers offer to keep it
  });
  label();
  input.after(button);
}
