package org.leipzigapp.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passkey without a device, with the browser around it; it can be told to lie. */
public final class SoftPasskey {

  private static final byte PRESENT = 0x01;
  private static final byte VERIFIED = 0x04;
  private static final byte WITH_KEY = 0x40;
  private static final int P256 = 32;

  private final KeyPair keys;
  private byte[] id = new byte[16];
  private byte[] userHandle = new byte[0];
  private String transport = "internal";
  private boolean verifies = true;
  private long count;

  public SoftPasskey() {
    new SecureRandom().nextBytes(id);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public SoftPasskey withId(byte[] other) {
    id = other.clone();
    return this;
  }

  public byte[] id() {
    return id.clone();
  }

  public SoftPasskey withTransport(String name) {
    transport = name;
    return this;
  }

  public SoftPasskey withUserHandle(byte[] other) {
    userHandle = other.clone();
    return this;
  }

  public byte[] userHandle() {
    return userHandle.clone();
  }

  /** As somebody's who touches it and is not asked who it is. */
  public SoftPasskey withoutVerifying() {
    verifies = false;
    return this;
  }

  /** As a copy of the key whose counter lags behind. */
  public SoftPasskey countingFrom(long number) {
    count = number;
    return this;
  }

  /** What the browser sends after a new passkey was made. @param question the server's options */
  public String make(String question, String origin) {
    JsonNode options = JsonMapper.shared().readTree(question);
    userHandle = read(options.path("user").path("id").asString());
    byte[] key = publicKey();
    byte[] data = ByteBuffer.allocate(37 + 16 + 2 + id.length + key.length)
        .put(head(options.path("rp").path("id").asString(), WITH_KEY))
        .put(new byte[16]).putShort((short) id.length).put(id).put(key).array();
    var attestation = new ByteArrayOutputStream();
    attestation.writeBytes(new byte[] {(byte) 0xa3, 0x63});
    attestation.writeBytes("fmt".getBytes(StandardCharsets.US_ASCII));
    attestation.write(0x64);
    attestation.writeBytes("none".getBytes(StandardCharsets.US_ASCII));
    attestation.write(0x67);
    attestation.writeBytes("attStmt".getBytes(StandardCharsets.US_ASCII));
    attestation.writeBytes(new byte[] {(byte) 0xa0, 0x68});
    attestation.writeBytes("authData".getBytes(StandardCharsets.US_ASCII));
    attestation.writeBytes(ByteBuffer.allocate(3).put((byte) 0x59).putShort((short) data.length).array());
    attestation.writeBytes(data);
    byte[] client = client("webauthn.create", options, origin);
    return answer(Map.of("clientDataJSON", write(client), "attestationObject", write(attestation.toByteArray()),
        "transports", new String[] {transport}));
  }

  /** What the browser sends after the passkey signed. @param question the server's options */
  public String sign(String question, String origin) {
    JsonNode options = JsonMapper.shared().readTree(question);
    count++;
    byte[] data = head(options.path("rpId").asString(), (byte) 0);
    byte[] client = client("webauthn.get", options, origin);
    return answer(Map.of("clientDataJSON", write(client), "authenticatorData", write(data),
        "signature", write(signature(data, client)), "userHandle", write(userHandle)));
  }

  private String answer(Map<String, ?> response) {
    return JsonMapper.shared().writeValueAsString(Map.of("id", write(id), "rawId", write(id), "type", "public-key",
        "authenticatorAttachment", "platform", "clientExtensionResults", Map.of(), "response", response));
  }

  private byte[] head(String site, byte more) {
    return ByteBuffer.allocate(37).put(sha256(site.getBytes(StandardCharsets.UTF_8)))
        .put((byte) (PRESENT | (verifies ? VERIFIED : 0) | more)).putInt((int) count).array();
  }

  private static byte[] client(String type, JsonNode options, String origin) {
    return JsonMapper.shared().writeValueAsBytes(Map.of("type", type,
        "challenge", options.path("challenge").asString(), "origin", origin, "crossOrigin", false));
  }

  private byte[] signature(byte[] data, byte[] client) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In CBOR as COSE has it: EC2, ES256, P-256. */
  private byte[] publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return ByteBuffer.allocate(13 + 2 * P256)
        .put(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01})
        .put(new byte[] {0x21, 0x58, P256}).put(bytes(point.getAffineX().toByteArray()))
        .put(new byte[] {0x22, 0x58, P256}).put(bytes(point.getAffineY().toByteArray())).array();
  }

  private static byte[] bytes(byte[] number) {
    byte[] whole = new byte[P256];
    int length = Math.min(P256, number.length);
    System.arraycopy(number, number.length - length, whole, P256 - length, length);
    return whole;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] read(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
