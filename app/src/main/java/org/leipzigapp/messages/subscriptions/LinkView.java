package org.leipzigapp.messages.subscriptions;

/**
 * The page behind a link of a mail.
 *
 * @param state part of its texts' keys, e.g. "stop.ask"
 * @param path of the page itself, without the reading
 * @param address of the person; "" if it is not known any more
 */
public record LinkView(String state, String path, String address) {

  public boolean asks() {
    return state.endsWith(".ask") || state.equals("stop.failed");
  }

  /** Whether "never again" is offered. */
  public boolean offersNever() {
    return state.equals("confirm.ask") || state.equals("stop.done");
  }
}
