package org.leipzigapp.web;

/** There is no such page; the person sees the 404 page with the search in it. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotFound() {
    super("not found", null, false, false);
  }
}
