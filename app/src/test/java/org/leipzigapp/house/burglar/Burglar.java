package org.leipzigapp.house.burglar;

import org.leipzigapp.house.neighbour.Jewels;

/** Reaches where nobody allowed it. */
public final class Burglar {

  private final Jewels loot = new Jewels();

  public Jewels loot() {
    return loot;
  }
}
