package org.leipzigapp.e2e;

/** The browser of one visitor. @param width and height in CSS pixels */
record Look(int width, int height, Theme theme, boolean javaScript) {

  static Look of(Screen screen) {
    return new Look(screen.width(), screen.height(), Theme.LIGHT, true);
  }

  static Look wide(int width) {
    return new Look(width, 740, Theme.LIGHT, true);
  }

  Look in(Theme other) {
    return new Look(width, height, other, javaScript);
  }

  Look withJavaScript(boolean allowed) {
    return new Look(width, height, theme, allowed);
  }
}
