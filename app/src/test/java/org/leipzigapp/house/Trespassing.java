package org.leipzigapp.house;

import org.springframework.modulith.Modulithic;

/** A house with a burglar in it: proof that the walls hold. */
@Modulithic
public final class Trespassing {}
