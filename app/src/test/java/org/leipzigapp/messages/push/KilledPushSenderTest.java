package org.leipzigapp.messages.push;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leipzigapp.messages.Kills;

/** The same for messages to browsers: the device knows a message by its key, and its worker shows each key once. */
@Timeout(3600)
class KilledPushSenderTest extends PushNode {

  @Test
  void every_promised_push_arrives_and_is_one_to_the_person() throws Exception {
    add(matter, service.add("/device", browser), "/device");
    node.close();
    var kills = new Kills(database.address(), data, matter, Map.of("leipzigapp.push.services", service.host()),
        () -> service.received().stream().map(push -> push.words().path("key").asString()).toList());
    List<String> told = kills.perform();

    kills.assertEachOnce("push", told);
  }
}
