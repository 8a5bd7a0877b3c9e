package org.leipzigapp.forms;

import jakarta.servlet.http.HttpServletResponse;

/** After a form was taken: the browser goes on to a page that can be loaded again without sending anything again. */
public final class SeeOther {

  private SeeOther() {}

  public static void to(String address, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
    response.setHeader("Cache-Control", "no-store");
  }
}
