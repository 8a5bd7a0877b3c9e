package org.leipzigapp.messages;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A node is ended by kill -9 at any moment: each mail that was promised arrives, and is one to the person. */
@Timeout(3600)
class KilledSenderTest extends MailNode {

  @Test
  void every_promised_mail_arrives_and_is_one_to_the_person() throws Exception {
    node.subscribe(matter, "frieda@example.org");
    node.close();
    var kills = new Kills(database.address(), data, matter, MessagesNode.mailTo(server.getSmtp().getPort()),
        this::ids);
    List<String> told = kills.perform();

    kills.assertEachOnce("mail", told);
  }
}
