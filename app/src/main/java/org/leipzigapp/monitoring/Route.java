package org.leipzigapp.monitoring;

import java.util.Locale;

/** A class of addresses. Few and fixed, so that figures tell nothing of single visitors. */
enum Route {
  PAGE,
  SEARCH,
  API,
  ASSET,
  STAFF,
  SIGN_IN,
  HEALTH;

  static Route of(String method, String path) {
    if (path.startsWith("/assets/")) {
      return ASSET;
    }
    if (path.startsWith("/api/")) {
      return path.startsWith("/api/v1/search") || path.startsWith("/api/v1/suggestions") ? SEARCH : API;
    }
    if (path.startsWith("/team")) {
      return method.equals("POST") && path.startsWith("/team/anmelden") ? SIGN_IN : STAFF;
    }
    if (path.startsWith("/health") || path.equals("/metrics")) {
      return HEALTH;
    }
    return path.endsWith("/suche") ? SEARCH : PAGE;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
