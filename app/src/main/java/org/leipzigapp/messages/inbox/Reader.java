package org.leipzigapp.messages.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.messages.Devices;
import org.leipzigapp.messages.Followers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which device asks, and which messages it may read. */
@Component
class Reader {

  private final ObjectProvider<Devices> devices;
  private final ObjectProvider<Followers> followers;

  Reader(ObjectProvider<Devices> devices, ObjectProvider<Followers> followers) {
    this.devices = devices;
    this.followers = followers;
  }

  Optional<UUID> find(HttpServletRequest request) {
    return Optional.ofNullable(devices.getIfAvailable()).flatMap(known -> known.find(request));
  }

  /** Gives it its cookie if it has none. */
  UUID findOrCreate(HttpServletRequest request, HttpServletResponse response) {
    return devices.getObject().findOrCreate(request, response);
  }

  /** The device's matters, and itself. */
  Set<UUID> owners(UUID device) {
    var owners = new HashSet<UUID>();
    owners.add(device);
    followers.ifAvailable(known -> owners.addAll(known.listMatters(device)));
    return owners;
  }
}
