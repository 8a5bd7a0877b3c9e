package org.leipzigapp.e2e;

/**
 * The browser of one visitor.
 *
 * @param width in CSS pixels, like the height
 * @param handheld true for one with touch, scroll bars above the page and two device pixels per CSS pixel
 * @param keeping whether it keeps pages for later, by a service worker; private windows do not
 */
record Look(int width, int height, Theme theme, boolean javaScript, boolean handheld, boolean keeping) {

  static Look of(Screen screen) {
    return new Look(screen.width(), screen.height(), Theme.LIGHT, true, false, false);
  }

  static Look wide(int width) {
    return new Look(width, 740, Theme.LIGHT, true, false, false);
  }

  Look in(Theme other) {
    return new Look(width, height, other, javaScript, handheld, keeping);
  }

  Look withJavaScript(boolean allowed) {
    return new Look(width, height, theme, allowed, handheld, keeping);
  }

  Look inTheHand() {
    return new Look(width, height, theme, javaScript, true, keeping);
  }

  Look keepingPages() {
    return new Look(width, height, theme, javaScript, handheld, true);
  }
}
