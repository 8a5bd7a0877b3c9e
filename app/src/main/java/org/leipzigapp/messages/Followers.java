package org.leipzigapp.messages;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells which devices have a matter; asked when a message is on its way. */
public interface Followers {

  /** The devices that have the matter. */
  Set<UUID> listDevices(UUID matter);

  /** Matters whose messages a device may read. */
  Collection<UUID> listMatters(UUID device);
}
