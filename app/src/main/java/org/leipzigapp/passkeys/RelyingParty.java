package org.leipzigapp.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;

/**
 * The site that passkeys are made for: as the operator named it, else as the browser addressed it. A passkey signs
 * which site asked, so one that was made for another place is worth nothing here.
 *
 * @param origin as browsers write it, without a usual port
 */
record RelyingParty(String id, String origin) {

  /** @param given by the operator */
  static RelyingParty of(Optional<URI> given, HttpServletRequest request) {
    return given
        .map(url -> of(url.getScheme(), url.getHost(), url.getPort()))
        .orElseGet(() -> of(request.getScheme(), request.getServerName(), request.getServerPort()));
  }

  PublicKeyCredentialRpEntity entity() {
    return PublicKeyCredentialRpEntity.builder().id(id).name(id).build();
  }

  private static RelyingParty of(String scheme, String host, int port) {
    String id = host.toLowerCase(Locale.ROOT);
    boolean isUsualPort = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    return new RelyingParty(id, scheme + "://" + id + (isUsualPort ? "" : ":" + port));
  }
}
