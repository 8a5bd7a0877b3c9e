package org.leipzigapp.messages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.leipzigapp.launch.DatabaseAddress;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that promises one message after the other, some of which it takes back, and sends them at the same time, until
 * it is killed. It tells the key of each promise that was committed.
 */
final class KilledSender {

  private KilledSender() {}

  /** Parameters: database address, user, password, data folder, matter, prefix of keys; settings as NAME=VALUE. */
  public static void main(String[] args) {
    var database = new DatabaseAddress(args[0], args[1], args[2]);
    UUID matter = UUID.fromString(args[4]);
    Map<String, Object> settings = Arrays.stream(args).skip(6).map(setting -> setting.split("=", 2))
        .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    var node = new MessagesNode(database, Path.of(args[3]), settings);
    for (int i = 0;; i++) {
      String key = args[5] + i;
      boolean takenBack = i % 5 == 4;
      node.get(TransactionTemplate.class).executeWithoutResult(status -> {
        node.get(Messages.class).promise(MessagesNode.message(takenBack ? "never-" + key : key, matter));
        if (takenBack) {
          status.setRollbackOnly();
        }
      });
      if (!takenBack) {
        System.out.println("told " + key);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
