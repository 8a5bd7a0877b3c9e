package org.leipzigapp.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;

/** How a person sees the pages: by the device's setting or by a choice on the display page. */
enum Theme {
  LIGHT(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.NONE, ""),
  DARK(ColorScheme.DARK, Contrast.NO_PREFERENCE, ForcedColors.NONE, ""),
  DARK_CHOSEN(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.NONE, "dark"),
  LIGHT_CHOSEN(ColorScheme.DARK, Contrast.NO_PREFERENCE, ForcedColors.NONE, "light"),
  CONTRAST_CHOSEN(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.NONE, "contrast"),
  CONTRAST_CHOSEN_IN_THE_DARK(ColorScheme.DARK, Contrast.NO_PREFERENCE, ForcedColors.NONE, "contrast"),
  CONTRAST_OF_THE_DEVICE(ColorScheme.LIGHT, Contrast.MORE, ForcedColors.NONE, ""),
  FORCED_COLOURS(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.ACTIVE, "");

  private final ColorScheme scheme;
  private final Contrast contrast;
  private final ForcedColors forced;
  private final String chosen;

  Theme(ColorScheme scheme, Contrast contrast, ForcedColors forced, String chosen) {
    this.scheme = scheme;
    this.contrast = contrast;
    this.forced = forced;
    this.chosen = chosen;
  }

  NewContextOptions in(NewContextOptions options) {
    return options.setColorScheme(scheme).setContrast(contrast).setForcedColors(forced);
  }

  /** What the display page keeps on the device; empty if nothing was chosen. */
  String chosen() {
    return chosen;
  }
}
