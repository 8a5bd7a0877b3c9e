// The pages that only make sense with what is kept on this device.
import { keptPages } from './kept';
import { pocketSearch } from './search';

document.querySelectorAll<HTMLElement>('[data-pocket-search]').forEach(box => void pocketSearch(box));
document.querySelectorAll<HTMLElement>('[data-kept-pages]').forEach(section => void keptPages(section));
