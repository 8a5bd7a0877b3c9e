package org.leipzigapp.house.neighbour;

/** Worth stealing. */
public final class Jewels {}
