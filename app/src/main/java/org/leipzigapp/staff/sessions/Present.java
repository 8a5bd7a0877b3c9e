package org.leipzigapp.staff.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.leipzigapp.staff.sessions.Sessions.Answer.SignedIn;

/** Who is asking, once that was found out for a request. */
public final class Present {

  private static final String ATTRIBUTE = Present.class.getName();

  private Present() {}

  public static void set(HttpServletRequest request, SignedIn signedIn) {
    request.setAttribute(ATTRIBUTE, signedIn);
  }

  public static Optional<SignedIn> find(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }
}
