package org.leipzigapp.help.contact.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.leipzigapp.web.Network;

/** Bounds how many send files at the same time: over all, and from one network, which can be slow on purpose. */
final class UploadSlots {

  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  UploadSlots(int most, int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  synchronized boolean take(HttpServletRequest request) {
    String network = Network.of(request);
    int ofOne = taken.getOrDefault(network, 0);
    if (all >= most || ofOne >= mostOfOne) {
      return false;
    }
    taken.put(network, ofOne + 1);
    all++;
    return true;
  }

  synchronized void giveBack(HttpServletRequest request) {
    taken.computeIfPresent(Network.of(request), (network, ofOne) -> ofOne > 1 ? ofOne - 1 : null);
    all--;
  }
}
