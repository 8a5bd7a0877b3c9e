package org.leipzigapp.care.notes;

import java.util.List;
import org.leipzigapp.messages.MessageTopic;
import org.springframework.stereotype.Component;

/** What people are told about what they said is wrong. */
@Component
class NoteTopic implements MessageTopic {

  /** Also the kind of its matters. */
  static final String ID = "note";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean isSensitive() {
    return false;
  }

  @Override
  public List<Kind> kinds() {
    var title = new Value("title", true, "Hund anmelden");
    return List.of(new Kind("received", List.of(title)), new Kind("answered", List.of(title)),
        new Kind("reopened", List.of(title)));
  }
}
