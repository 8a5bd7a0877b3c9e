package org.leipzigapp.help.contact.files;

import java.util.HashMap;
import java.util.Map;

/** Bounds how many send files at the same time: over all, and from one of them, who can be slow on purpose. */
final class UploadSlots {

  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  UploadSlots(int most, int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  /** @param who a network or a member of staff */
  synchronized boolean take(String who) {
    int ofOne = taken.getOrDefault(who, 0);
    if (all >= most || ofOne >= mostOfOne) {
      return false;
    }
    taken.put(who, ofOne + 1);
    all++;
    return true;
  }

  synchronized void giveBack(String who) {
    taken.computeIfPresent(who, (same, ofOne) -> ofOne > 1 ? ofOne - 1 : null);
    all--;
  }
}
