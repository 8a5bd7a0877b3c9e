package org.leipzigapp.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leipzigapp.content.Reading;

/** A feature that has matters. Each bean of this type adds its own to the timeline. */
public interface MatterSource {

  /** E.g. "contact"; its name is the text "matter.KIND". */
  String kind();

  /** Those of the asked ones that (still) exist, in one query. */
  List<Matter> list(Collection<UUID> ids, Reading reading);

  /** Everything kept about a matter, for the person to take along; names and plain values, maps and lists of them. */
  Map<String, Object> export(UUID id);

  /** The person wants it gone: removes what is personal; what is counted stays. */
  void erase(UUID id);

  /** How long a matter is kept after its last change. */
  Duration keptFor();

  /** Removes what is personal of matters that were last changed before a time. @return their ids */
  List<UUID> eraseBefore(Instant time);
}
