package org.leipzigapp.messages.desk;

import java.util.List;
import org.leipzigapp.messages.MessageTopic;

/** @param chosen the topic that is shown @param box whether there is a mailbox to look into */
public record TemplatesView(List<MessageTopic> topics, MessageTopic chosen, List<Preview> previews, boolean box) {}
