package org.leipzigapp;

import java.net.URI;
import java.util.List;

/** A bean that has something to say to the person who started the app, on the terminal and nowhere else. */
public interface StartNotice {

  /**
   * Asked once, when the app answers.
   *
   * @param address where browsers find the app
   * @return lines, none if there is nothing to say
   */
  List<String> lines(URI address);
}
