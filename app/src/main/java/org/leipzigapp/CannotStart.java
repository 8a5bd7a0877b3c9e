package org.leipzigapp;

/** The app cannot start; the message is one plain line for the person who runs it, told without a stack trace. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
