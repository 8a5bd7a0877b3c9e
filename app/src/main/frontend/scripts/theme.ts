// Runs in the head before the first paint, so that the chosen look is there from the start.
import { applyTheme, storedTheme } from './theming';
import { arrangeEarly } from './tiles/early';

document.documentElement.classList.add('js');
applyTheme(storedTheme());
arrangeEarly();
