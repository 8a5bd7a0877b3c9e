package org.leipzigapp.launch;

/** The command line is not understood; the message is one line for the person who typed it. */
public final class BadOption extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BadOption(String message) {
    super(message);
  }
}
