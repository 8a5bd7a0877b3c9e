package org.leipzigapp.services.catalogue.imports;

/** The import cannot be done; the message says to the person at the terminal what is wrong. Nothing was written. */
public final class BadExport extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BadExport(String message) {
    super(message);
  }
}
