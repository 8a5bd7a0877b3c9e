package org.leipzigapp.messages;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells which devices have a matter; asked when a message is on its way. */
public interface Followers {

  /** The devices that have the matter. */
  Set<UUID> listDevices(UUID matter);

  /** The same for several matters, which may take one query; those that nobody has may be missing. */
  default Map<UUID, Set<UUID>> listDevices(Collection<UUID> matters) {
    var devices = new HashMap<UUID, Set<UUID>>();
    matters.forEach(matter -> devices.put(matter, listDevices(matter)));
    return devices;
  }

  /** Matters whose messages a device may read. */
  Collection<UUID> listMatters(UUID device);
}
