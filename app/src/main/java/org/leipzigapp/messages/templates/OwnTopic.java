package org.leipzigapp.messages.templates;

import java.util.List;
import java.util.Set;
import org.leipzigapp.messages.MessageTopic;
import org.springframework.stereotype.Component;

/** What this room itself says: the question whether an address is wanted, and words around other messages. */
@Component
public class OwnTopic implements MessageTopic {

  public static final String ID = "messages";

  /** Asks the owner of an address whether messages are wanted. */
  public static final String CONFIRM = ID + ".confirm";

  /** Asks the owner of a mobile number the same. */
  public static final String CODE = ID + ".code";

  /** What may go to an address that has not said yes yet. */
  public static final Set<String> QUESTIONS = Set.of(CONFIRM, CODE);

  /** Stands outside the app for whatever is nobody else's business. */
  public static final String SENSITIVE = ID + ".sensitive";

  /** Stands around all that a day brought. */
  public static final String DIGEST = ID + ".digest";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean isSensitive() {
    return false;
  }

  @Override
  public boolean isUrgent() {
    return true;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(new Kind("confirm", List.of()), new Kind("code", List.of(new Value("code", true, "271828"))),
        new Kind("sensitive", List.of()), new Kind("digest", List.of(new Value("count", true, "3"))));
  }
}
