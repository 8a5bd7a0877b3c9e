package org.leipzigapp.cases.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.MatterSource;
import org.leipzigapp.cases.devices.DeviceStore;
import org.leipzigapp.content.Reading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The matters of a device, asked of the features that have them. */
@Component
public class Matters {

  private static final Comparator<Matter> NEWEST_CHANGE_FIRST =
      Comparator.comparing(Matter::changed).reversed().thenComparing(Matter::id);

  private final DeviceStore devices;
  private final ObjectProvider<MatterSource> sources;

  Matters(DeviceStore devices, ObjectProvider<MatterSource> sources) {
    this.devices = devices;
    this.sources = sources;
  }

  /** The newest change first; one query here and one in each feature that has some of them. */
  public List<Matter> list(UUID device, Reading reading) {
    var matters = new ArrayList<Matter>();
    devices.listByKind(device).forEach((kind, ids) ->
        findSource(kind).ifPresent(source -> matters.addAll(source.list(ids, reading))));
    matters.sort(NEWEST_CHANGE_FIRST);
    return matters;
  }

  /** Empty if the device does not have it, as if it did not exist. */
  public Optional<Matter> find(UUID device, UUID matter, Reading reading) {
    return devices.findKind(device, matter).flatMap(this::findSource)
        .flatMap(source -> source.list(List.of(matter), reading).stream().findFirst());
  }

  /** Empty if the feature is no longer part of the app. */
  public Optional<MatterSource> findSource(String kind) {
    return listSources().stream().filter(source -> source.kind().equals(kind)).findFirst();
  }

  public List<MatterSource> listSources() {
    return sources.orderedStream().toList();
  }
}
