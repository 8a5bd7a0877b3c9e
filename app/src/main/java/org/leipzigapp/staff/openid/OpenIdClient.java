package org.leipzigapp.staff.openid;

import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.sessions.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Speaks with the city's own sign-in: code flow with PKCE, state and nonce. Made when it is first needed. */
@Lazy
@Component
class OpenIdClient {

  private static final Logger LOG = LoggerFactory.getLogger(OpenIdClient.class);

  private final OpenIdSettings settings;
  private volatile @Nullable Provider provider;

  OpenIdClient(OpenIdSettings settings) {
    this.settings = settings;
  }

  /** What one sign-in has to fit to; the browser keeps it meanwhile. */
  record Ticket(String state, String nonce, String verifier) {

    static Ticket fresh() {
      return new Ticket(Secrets.token(), Secrets.token(), Secrets.token());
    }
  }

  private record Provider(ClientRegistration registration, JwtDecoder decoder) {}

  /** @return where the browser goes, or empty if the city's sign-in does not answer */
  Optional<String> authorizationUri(Ticket ticket, String redirectUri) {
    return provider().map(known -> authorizationRequest(known, ticket, redirectUri).getAuthorizationRequestUri());
  }

  /**
   * Takes what the browser brings back.
   *
   * @return the claims of a valid ID token, or empty if anything is wrong with it
   */
  Optional<Map<String, Object>> claims(Ticket ticket, String code, String redirectUri) {
    try {
      return provider().map(known -> {
        var exchange = new OAuth2AuthorizationExchange(authorizationRequest(known, ticket, redirectUri),
            OAuth2AuthorizationResponse.success(code).state(ticket.state()).redirectUri(redirectUri).build());
        var answer = new RestClientAuthorizationCodeTokenResponseClient().getTokenResponse(
            new OAuth2AuthorizationCodeGrantRequest(known.registration(), exchange));
        String idToken = String.valueOf(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN));
        Jwt token = known.decoder().decode(idToken);
        return ticket.nonce().equals(token.getClaimAsString("nonce")) ? token.getClaims() : null;
      });
    } catch (RuntimeException e) {
      LOG.info("the city's sign-in brought an answer that was refused: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Asked for again at each sign-in until it was found once. */
  private Optional<Provider> provider() {
    Provider known = provider;
    if (known == null) {
      try {
        ClientRegistration registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId("city").clientId(settings.clientId()).clientSecret(settings.clientSecret())
            .scope("openid", "email", "profile").build();
        known = new Provider(registration, new OidcIdTokenDecoderFactory().createDecoder(registration));
        provider = known;
      } catch (RuntimeException e) {
        LOG.warn("the city's sign-in at {} does not answer: {}", settings.issuer(), e.getClass().getSimpleName());
        return Optional.empty();
      }
    }
    return Optional.of(known);
  }

  private static OAuth2AuthorizationRequest authorizationRequest(Provider known, Ticket ticket, String redirectUri) {
    ClientRegistration registration = known.registration();
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(redirectUri)
        .scopes(registration.getScopes())
        .state(ticket.state())
        .additionalParameters(Map.of(
            OidcParameterNames.NONCE, ticket.nonce(),
            PkceParameterNames.CODE_CHALLENGE, challenge(ticket.verifier()),
            PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
        .attributes(Map.of(PkceParameterNames.CODE_VERIFIER, ticket.verifier()))
        .build();
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
  }
}
