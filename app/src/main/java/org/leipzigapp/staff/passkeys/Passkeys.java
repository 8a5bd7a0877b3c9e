package org.leipzigapp.staff.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks passkeys and checks what they answer. A passkey counts as both factors, so it must have seen its owner. */
@Component
public class Passkeys {

  static final int LONGEST_LABEL = 60;

  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
  private static final String SIGN_IN = "passkey sign-in";

  private final PasskeyStore store;
  private final PasskeyOwners owners;
  private final Challenges challenges;
  private final Members members;
  private final Supplier<JsonMapper> json =
      SingletonSupplier.of(() -> JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());

  Passkeys(PasskeyStore store, PasskeyOwners owners, Challenges challenges, Members members) {
    this.store = store;
    this.owners = owners;
    this.challenges = challenges;
    this.members = members;
  }

  /** A passkey as its owner sees it. @param id base64url */
  public record Passkey(String id, String label, Instant lastUsed) {}

  public List<Passkey> list(UUID member) {
    return store.findByUserId(PasskeyStore.userId(member)).stream()
        .map(each -> new Passkey(each.getCredentialId().toBase64UrlString(), each.getLabel(), each.getLastUsed()))
        .toList();
  }

  /** @return its label, or empty if this member has no such passkey */
  public Optional<String> remove(UUID member, String id) {
    Optional<Passkey> own = list(member).stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    own.ifPresent(passkey -> store.delete(Bytes.fromBase64(passkey.id())));
    return own.map(Passkey::label);
  }

  public void removeAll(UUID member) {
    list(member).forEach(passkey -> store.delete(Bytes.fromBase64(passkey.id())));
  }

  /** What the browser hands to a passkey for signing in, as JSON. */
  String askToSignIn(HttpServletRequest request) {
    return json.get().writeValueAsString(signInOptions(challenges.make(SIGN_IN), request));
  }

  /** @return who the passkey belongs to, or empty if its answer is wrong, old or used */
  Optional<Account> signIn(String answer, HttpServletRequest request) {
    try {
      var credential = json.get().readValue(answer,
          new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      String challenge = challengeIn(credential.getResponse().getClientDataJSON());
      if (!challenges.take(SIGN_IN, challenge)) {
        return Optional.empty();
      }
      var owner = operations(request).authenticate(
          new RelyingPartyAuthenticationRequest(signInOptions(challenge, request), credential));
      return members.find(PasskeyStore.member(owner.getId())).filter(account -> !account.locked());
    } catch (RuntimeException e) {
      return refused(e);
    }
  }

  /** What the browser hands to a device for making a passkey, as JSON. */
  String askToRegister(Account account, HttpServletRequest request) {
    return json.get().writeValueAsString(
        registrationOptions(challenges.make(purpose(account)), account, request));
  }

  /** @return whether the passkey is kept now */
  boolean register(Account account, String label, String answer, HttpServletRequest request) {
    try {
      var credential = json.get().readValue(answer,
          new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      String challenge = challengeIn(credential.getResponse().getClientDataJSON());
      if (!challenges.take(purpose(account), challenge)) {
        return false;
      }
      operations(request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(
          registrationOptions(challenge, account, request), new RelyingPartyPublicKey(credential, label)));
      return true;
    } catch (RuntimeException e) {
      return refused(e).isPresent();
    }
  }

  private PublicKeyCredentialRequestOptions signInOptions(String challenge, HttpServletRequest request) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(new Bytes(challenge.getBytes(StandardCharsets.UTF_8)))
        .rpId(request.getServerName())
        .timeout(Challenges.VALID)
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  private PublicKeyCredentialCreationOptions registrationOptions(String challenge, Account account,
      HttpServletRequest request) {
    List<PublicKeyCredentialDescriptor> present = store.findByUserId(PasskeyStore.userId(account.member().id()))
        .stream().map(CredentialRecord::getCredentialId)
        .map(id -> PublicKeyCredentialDescriptor.builder().id(id).build()).toList();
    return PublicKeyCredentialCreationOptions.builder()
        .rp(relyingParty(request))
        .user(PasskeyOwners.of(account))
        .challenge(new Bytes(challenge.getBytes(StandardCharsets.UTF_8)))
        .pubKeyCredParams(PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .attestation(AttestationConveyancePreference.NONE)
        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED).build())
        .excludeCredentials(present)
        .timeout(Challenges.VALID)
        .build();
  }

  /** The browser says and signs which site it is on; it must be the one that was asked here. */
  private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
    boolean isUsualPort = request.getServerPort() == (request.isSecure() ? 443 : 80);
    String origin = request.getScheme() + "://" + request.getServerName()
        + (isUsualPort ? "" : ":" + request.getServerPort());
    return new Webauthn4JRelyingPartyOperations(owners, store, relyingParty(request), Set.of(origin));
  }

  private static PublicKeyCredentialRpEntity relyingParty(HttpServletRequest request) {
    return PublicKeyCredentialRpEntity.builder().id(request.getServerName()).name(request.getServerName()).build();
  }

  private String challengeIn(Bytes clientData) {
    String text = new String(clientData.getBytes(), StandardCharsets.UTF_8);
    @Nullable String challenge = json.get().readTree(text).path("challenge").asStringOpt().orElse(null);
    return challenge == null ? "" : new String(Bytes.fromBase64(challenge).getBytes(), StandardCharsets.UTF_8);
  }

  private static String purpose(Account account) {
    return "passkey registration " + account.member().id();
  }

  /** Whatever is wrong with an answer that came from outside, it is no defect of ours. */
  private static <T> Optional<T> refused(RuntimeException e) {
    LOG.info("a passkey's answer was refused: {}", e.getClass().getSimpleName());
    return Optional.empty();
  }
}
