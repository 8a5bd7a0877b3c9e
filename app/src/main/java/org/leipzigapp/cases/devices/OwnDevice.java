package org.leipzigapp.cases.devices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.messages.Devices;
import org.leipzigapp.messages.Followers;
import org.springframework.stereotype.Component;

/** Tells by its cookie which device asks. Only what is personal may ask: public pages are the same for everybody. */
@Component
public class OwnDevice implements Devices, Followers {

  /** How long a device is kept that does not come back; as long as its cookie. */
  public static final Duration KEPT = DeviceCookie.LASTS;

  private static final Duration RENEWED_AFTER = Duration.ofDays(1);

  private final DeviceStore store;
  private final Clock clock;

  OwnDevice(DeviceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What the device holds; empty for one without a cookie of ours. Whether it is known is another question. */
  public Optional<String> findSecret(HttpServletRequest request) {
    return DeviceCookie.find(request);
  }

  @Override
  public Optional<UUID> find(HttpServletRequest request) {
    return known(request).map(DeviceStore.Known::id);
  }

  /** As {@link #find(HttpServletRequest)}; a device that comes back keeps its cookie for longer. */
  public Optional<UUID> find(HttpServletRequest request, HttpServletResponse response) {
    Optional<DeviceStore.Known> known = known(request);
    known.filter(device -> device.seen().isBefore(now().minus(RENEWED_AFTER))).ifPresent(device -> {
      store.noteSeen(device.id(), device.trial(), now());
      DeviceCookie.find(request).ifPresent(secret -> DeviceCookie.renew(secret, request, response));
    });
    return known.map(DeviceStore.Known::id);
  }

  @Override
  public UUID findOrCreate(HttpServletRequest request, HttpServletResponse response) {
    Optional<DeviceStore.Known> known = known(request);
    if (known.isEmpty()) {
      return create(false, request, response);
    }
    if (known.get().trial()) {
      store.noteSeen(known.get().id(), false, now());
    }
    return known.get().id();
  }

  /** For a code that was typed: writes the same whether the device is known, and whatever becomes of the code. */
  public UUID findOrTry(HttpServletRequest request, HttpServletResponse response) {
    Optional<DeviceStore.Known> known = known(request);
    known.ifPresent(device -> store.noteSeen(device.id(), device.trial(), now()));
    return known.map(DeviceStore.Known::id).orElseGet(() -> create(true, request, response));
  }

  /** Of the account that the device belongs to. */
  public Optional<UUID> findAccount(HttpServletRequest request) {
    return known(request).flatMap(device -> Optional.ofNullable(device.account()));
  }

  /**
   * The device belongs to an account from now on, with all that it has. It gets another cookie: somebody else may know
   * the one that it came with. In the running transaction.
   */
  public void join(UUID account, HttpServletRequest request, HttpServletResponse response) {
    Optional<DeviceStore.Known> known = known(request);
    UUID device = known.map(DeviceStore.Known::id).orElseGet(() -> create(false, request, response));
    if (known.isPresent()) {
      store.changeSecret(device, DeviceCookie.hash(DeviceCookie.give(request, response)));
      store.noteSeen(device, false, now());
    }
    store.join(device, account);
  }

  public boolean has(UUID matter, HttpServletRequest request) {
    return DeviceCookie.find(request).map(DeviceCookie::hash).filter(hash -> store.has(hash, matter)).isPresent();
  }

  /** Takes the cookie from the device and forgets what it had. @return what its id was */
  public Optional<UUID> forget(HttpServletRequest request, HttpServletResponse response) {
    Optional<UUID> device = find(request);
    device.ifPresent(store::remove);
    DeviceCookie.remove(request, response);
    return device;
  }

  @Override
  public Set<UUID> listDevices(UUID matter) {
    return store.listDevices(matter);
  }

  @Override
  public Map<UUID, Set<UUID>> listDevices(Collection<UUID> matters) {
    return store.listDevices(matters);
  }

  @Override
  public Collection<UUID> listMatters(UUID device) {
    return store.listMatters(device);
  }

  private UUID create(boolean trial, HttpServletRequest request, HttpServletResponse response) {
    String secret = DeviceCookie.give(request, response);
    return store.insert(DeviceCookie.hash(secret), trial, now());
  }

  private Optional<DeviceStore.Known> known(HttpServletRequest request) {
    return DeviceCookie.find(request).map(DeviceCookie::hash).flatMap(store::find);
  }

  private Instant now() {
    return clock.instant();
  }
}
