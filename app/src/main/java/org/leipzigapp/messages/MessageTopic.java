package org.leipzigapp.messages;

import java.util.List;

/**
 * What a feature says to people. Each bean of this type is a topic that people can choose and whose messages staff can
 * look at. The words stand in {@code resources/messages/ID.yaml}.
 */
public interface MessageTopic {

  /** E.g. "contact"; its name is the text "topic.ID", one sentence about it "topic.ID.text". */
  String id();

  /** Outside the app such a message only says that there is something new about "Ihr Anliegen". */
  boolean isSensitive();

  /** Is sent at any hour, whatever quiet hours or digest somebody chose. */
  default boolean isUrgent() {
    return false;
  }

  List<Kind> kinds();

  /**
   * A kind of message.
   *
   * @param id e.g. "answered"
   */
  record Kind(String id, List<Value> values) {}

  /**
   * A gap in the words.
   *
   * @param example for previews and tests
   */
  record Value(String name, boolean required, String example) {}
}
