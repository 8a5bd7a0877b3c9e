package org.leipzigapp.staff.signin;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether members may sign in with the city's own sign-in (OpenID Connect), and what that is called. */
@Component
public class CitySignIn {

  private final String issuer;
  private final String name;

  CitySignIn(@Value("${leipzigapp.openid.issuer}") String issuer, @Value("${leipzigapp.openid.name}") String name) {
    this.issuer = issuer;
    this.name = name;
  }

  public Optional<String> name() {
    return issuer.isBlank() ? Optional.empty() : Optional.of(name);
  }
}
