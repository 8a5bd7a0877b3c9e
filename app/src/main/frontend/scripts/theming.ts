/** How a person wants to see the app; "auto" follows the device. */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast';

const KEY = 'theme';

export function isTheme(value: string | null): value is Theme {
  return value === 'auto' || value === 'light' || value === 'dark' || value === 'contrast';
}

export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return isTheme(value) ? value : 'auto';
  } catch {
    return 'auto'; // storage may be forbidden
  }
}

export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'auto') {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, theme);
    }
  } catch {
    // then the choice holds for this page only
  }
}

export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  set(root, 'data-kern-theme', theme === 'light' || theme === 'dark' ? theme : null);
  set(root, 'data-contrast', theme === 'contrast' ? 'more' : null);
}

function set(element: Element, name: string, value: string | null): void {
  if (value === null) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value);
  }
}
