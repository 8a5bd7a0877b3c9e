package org.leipzigapp.help.contact;

import java.util.List;
import org.leipzigapp.messages.MessageTopic;
import org.springframework.stereotype.Component;

/** What people are told about what they wrote. Outside the app nobody reads to whom. */
@Component
class ContactTopic implements MessageTopic {

  @Override
  public String id() {
    return "contact";
  }

  @Override
  public boolean isSensitive() {
    return true;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(
        new Kind("received", List.of()),
        new Kind("answered", List.of()),
        new Kind("handed", List.of(new Value("office", true, "Bürgerbüro Gohlis"))),
        new Kind("done", List.of()),
        new Kind("reopened", List.of()));
  }
}
