package org.leipzigapp.e2e;

/** The two sizes that every view is made for, in CSS pixels. */
enum Screen {
  PHONE(360, 740),
  DESKTOP(1280, 800);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
