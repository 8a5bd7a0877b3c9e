package org.leipzigapp.services.catalogue;

import java.util.List;
import org.leipzigapp.content.Text;

/** What the catalogue is told of life events: the lists of steps in which its services occur. */
public interface LifeEvents {

  /** A life event as a link. @param path inside the app, without the reading */
  record Event(String path, Text title, Text intro) {}

  List<Event> list();

  /** Those in which a service occurs. */
  List<Event> listFor(String serviceId);

  /** Those of a life situation. */
  List<Event> listByTopic(String topic);
}
