package org.leipzigapp.cases.keeping;

import java.util.List;
import java.util.UUID;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.accounts.Accounts;
import org.leipzigapp.cases.devices.DeviceStore;
import org.leipzigapp.cases.timeline.Matters;
import org.leipzigapp.messages.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes matters everywhere: in their feature, on all devices, their codes and their messages. All of it or none. */
@Component
class Erasing {

  private final Matters matters;
  private final DeviceStore devices;
  private final Accounts accounts;
  private final Messages messages;

  Erasing(Matters matters, DeviceStore devices, Accounts accounts, Messages messages) {
    this.matters = matters;
    this.devices = devices;
    this.accounts = accounts;
    this.messages = messages;
  }

  @Transactional
  public void erase(List<Matter> gone) {
    gone.forEach(matter -> matters.findSource(matter.kind()).orElseThrow().erase(matter.id()));
    forget(gone.stream().map(Matter::id).toList());
  }

  /** Everything that a device has, and its account. */
  @Transactional
  public void eraseAll(UUID device, List<Matter> gone) {
    erase(gone);
    accounts.delete(device);
  }

  /** For matters that their feature removed already. */
  void forget(List<UUID> gone) {
    if (!gone.isEmpty()) {
      devices.removeMatters(gone);
      messages.erase(gone);
    }
  }
}
