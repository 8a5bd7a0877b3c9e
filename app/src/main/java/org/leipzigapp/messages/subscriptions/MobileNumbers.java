package org.leipzigapp.messages.subscriptions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leipzigapp.content.Reading;
import org.leipzigapp.messages.links.SignedLinks;
import org.leipzigapp.messages.outbox.Channel;
import org.leipzigapp.messages.outbox.Endings;
import org.leipzigapp.messages.outbox.Wake;
import org.leipzigapp.messages.subscriptions.SubscriptionStore.Offer;
import org.leipzigapp.messages.templates.OwnTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes mobile numbers and asks them: the code that comes by SMS is typed on the device that gave the number. */
@Component
public class MobileNumbers {

  /** Of a million codes; a new one costs another SMS, which are limited too. */
  private static final int MOST_TRIES = 5;

  private final SubscriptionStore store;
  private final PhoneNumbers phones;
  private final Endings endings;
  private final SignedLinks links;
  private final Wake wake;
  private final TransactionTemplate transaction;
  private final int questionsPerHour;

  MobileNumbers(SubscriptionStore store, PhoneNumbers phones, Endings endings, SignedLinks links, Wake wake,
      TransactionTemplate transaction, @Value("${leipzigapp.sms.codes-per-hour}") int questionsPerHour) {
    this.store = store;
    this.phones = phones;
    this.endings = endings;
    this.links = links;
    this.wake = wake;
    this.transaction = transaction;
    this.questionsPerHour = questionsPerHour;
  }

  /** What became of a typed code. OVER: too many were wrong, or it came too late; the number has to be given anew. */
  public enum Answer {
    RIGHT, WRONG, OVER
  }

  /** Whether an SMS may go to what somebody typed. */
  public boolean isNumber(String typed) {
    return phones.parse(typed).isPresent();
  }

  /**
   * The number gets one SMS with a code; messages wait until it was typed, at most an hour. Says nothing if the number
   * was asked too often, or all together were: who typed it is not told.
   *
   * @throws IllegalArgumentException if no SMS may go there
   */
  public void offer(UUID owner, String typed, Reading reading) {
    String number = phones.parse(typed)
        .orElseThrow(() -> new IllegalArgumentException("this is no number that an SMS may go to"));
    transaction.executeWithoutResult(status -> {
      if (store.countNumbersOfHour() < questionsPerHour) {
        store.offer(new Offer(owner, Channel.Kind.SMS, number, links.hash(Channel.Kind.SMS + " " + number),
            PhoneNumbers.mask(number), reading, OwnTopic.CODE));
        wake.afterCommit(Wake.Work.SEND);
      }
    });
  }

  /** Takes a code for a number of one of the owners; empty if none of them has that number. */
  public Optional<Answer> enter(UUID subscription, Set<UUID> owners, String typed) {
    // nobody else may know whether there is one: looked at before anything is held
    if (store.find(subscription).filter(found -> isNumberOf(found, owners)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(transaction.execute(status -> store.hold(subscription)
        .map(held -> enter(held, typed)).orElse(Answer.OVER)));
  }

  private Answer enter(Subscription held, String typed) {
    if (held.isActive()) {
      return Answer.RIGHT;
    }
    int left = store.takeTry(held.id(), MOST_TRIES);
    if (left >= 0 && isCode(held.id(), typed) && store.confirm(held.id())) {
      wake.afterCommit(Wake.Work.SEND);
      return Answer.RIGHT;
    }
    if (left > 0) {
      return Answer.WRONG;
    }
    endings.endUnproven(held.id());
    return Answer.OVER;
  }

  private static boolean isNumberOf(Subscription found, Set<UUID> owners) {
    return found.channel() == Channel.Kind.SMS && owners.contains(found.owner());
  }

  private boolean isCode(UUID subscription, String typed) {
    // people copy blanks along, and some phones write other digits
    var digits = new StringBuilder();
    typed.codePoints().map(point -> Character.digit(point, 10)).filter(digit -> digit >= 0).forEach(digits::append);
    return MessageDigest.isEqual(digits.toString().getBytes(StandardCharsets.US_ASCII),
        links.code(subscription).getBytes(StandardCharsets.US_ASCII));
  }
}
