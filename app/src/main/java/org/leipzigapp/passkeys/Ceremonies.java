package org.leipzigapp.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.leipzigapp.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
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

/**
 * Asks passkeys and checks what they answer. A passkey counts as both factors, so it must have seen its owner. Answers
 * come from outside: whatever is wrong with one, it is refused, and nobody learns why.
 */
@Component
public class Ceremonies {

  private static final Logger LOG = LoggerFactory.getLogger(Ceremonies.class);
  private static final String SIGN_IN = "sign-in";

  private final Challenges challenges;
  private final BaseUrl baseUrl;
  private final Supplier<JsonMapper> json =
      SingletonSupplier.of(() -> JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());

  Ceremonies(Challenges challenges, BaseUrl baseUrl) {
    this.challenges = challenges;
    this.baseUrl = baseUrl;
  }

  /** What the browser hands to a passkey for signing in, as JSON; it names nobody. */
  public String askToSignIn(PasskeyTable table, HttpServletRequest request) {
    return json.get().writeValueAsString(signInOptions(challenges.make(table.purpose(SIGN_IN)), request));
  }

  /** @return whose passkey answered, or empty if its answer is wrong, old or used */
  public Optional<UUID> signIn(PasskeyTable table, String answer, HttpServletRequest request) {
    try {
      var credential = json.get().readValue(answer,
          new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      String challenge = challengeIn(credential.getResponse().getClientDataJSON());
      if (!challenges.take(table.purpose(SIGN_IN), challenge)) {
        return Optional.empty();
      }
      Bytes owner = operations(table, request).authenticate(
          new RelyingPartyAuthenticationRequest(signInOptions(challenge, request), credential)).getId();
      // nobody was named in the question, so the passkey itself has to say whose it is, and be right
      return Optional.of(owner).filter(id -> id.equals(credential.getResponse().getUserHandle()))
          .map(PasskeyTable::owner);
    } catch (RuntimeException e) {
      return refused(e);
    }
  }

  /** What the browser hands to a device for making a passkey, as JSON. */
  public String askToRegister(PasskeyTable table, PasskeyOwner owner, HttpServletRequest request) {
    return json.get().writeValueAsString(
        registrationOptions(challenges.make(registration(table, owner)), table, owner, request));
  }

  /**
   * Keeps a new passkey.
   *
   * @param owner as in the question
   * @param label what the owner calls it; may be empty
   * @return the owner's id, or empty if the answer is wrong, old or used
   */
  public Optional<UUID> register(PasskeyTable table, PasskeyOwner owner, String label, String answer,
      HttpServletRequest request) {
    try {
      var credential = json.get().readValue(answer,
          new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      String challenge = challengeIn(credential.getResponse().getClientDataJSON());
      if (!challenges.take(registration(table, owner), challenge)) {
        return Optional.empty();
      }
      operations(table, request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(
          registrationOptions(challenge, table, owner, request), new RelyingPartyPublicKey(credential, label)));
      return Optional.of(idOf(owner, challenge));
    } catch (RuntimeException e) {
      return refused(e);
    }
  }

  private PublicKeyCredentialRequestOptions signInOptions(String challenge, HttpServletRequest request) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(new Bytes(challenge.getBytes(StandardCharsets.UTF_8)))
        .rpId(RelyingParty.of(baseUrl.findGiven(), request).id())
        .timeout(Challenges.VALID)
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  private PublicKeyCredentialCreationOptions registrationOptions(String challenge, PasskeyTable table,
      PasskeyOwner owner, HttpServletRequest request) {
    Bytes id = PasskeyTable.userId(idOf(owner, challenge));
    List<PublicKeyCredentialDescriptor> present = table.findByUserId(id).stream()
        .map(each -> PublicKeyCredentialDescriptor.builder()
            // browsers refuse a question that says null here
            .id(each.getCredentialId()).transports(each.getTransports()).build())
        .toList();
    return PublicKeyCredentialCreationOptions.builder()
        .rp(RelyingParty.of(baseUrl.findGiven(), request).entity())
        .user(ImmutablePublicKeyCredentialUserEntity.builder()
            .id(id).name(owner.name()).displayName(owner.displayName()).build())
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

  private Webauthn4JRelyingPartyOperations operations(PasskeyTable table, HttpServletRequest request) {
    RelyingParty party = RelyingParty.of(baseUrl.findGiven(), request);
    return new Webauthn4JRelyingPartyOperations(new AnyOwner(), table, party.entity(), Set.of(party.origin()));
  }

  private String challengeIn(Bytes clientData) {
    String text = new String(clientData.getBytes(), StandardCharsets.UTF_8);
    return json.get().readTree(text).path("challenge").asStringOpt()
        .map(challenge -> new String(Bytes.fromBase64(challenge).getBytes(), StandardCharsets.UTF_8)).orElse("");
  }

  private static String registration(PasskeyTable table, PasskeyOwner owner) {
    return table.purpose("registration " + (owner.id() == null ? "new" : owner.id()));
  }

  /** The random part of a challenge makes the id of somebody new, so nothing is kept between question and answer. */
  private static UUID idOf(PasskeyOwner owner, String challenge) {
    return owner.id() == null ? UUID.nameUUIDFromBytes(challenge.getBytes(StandardCharsets.UTF_8)) : owner.id();
  }

  private static <T> Optional<T> refused(RuntimeException e) {
    LOG.info("a passkey's answer was refused: {}", e.getClass().getSimpleName());
    return Optional.empty();
  }
}
