package org.leipzigapp.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A push service on this machine, and the keys of the browser that it serves. */
final class PushEndpoint implements AutoCloseable {

  private static final byte[] AUTH = "sixteen bytes!!!".getBytes(StandardCharsets.US_ASCII);

  private final HttpServer server;
  private final KeyPair keys;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();

  PushEndpoint() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** What {@code PushManager.subscribe} gives in its place. */
  String subscription() {
    return subscription("/device");
  }

  /** The same keys at another address. */
  String subscription(String path) {
    ECPoint point = ((ECPublicKey) keys.getPublic()).getW();
    byte[] key = ByteBuffer.allocate(65).put((byte) 4).put(fixed(point.getAffineX())).put(fixed(point.getAffineY()))
        .array();
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return "{\"endpoint\":\"http://%s%s\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
        .formatted(host(), path, base64.encodeToString(key), base64.encodeToString(AUTH));
  }

  /** Decrypted, as a browser hands it to the worker. */
  List<String> received() {
    return List.copyOf(received);
  }

  /** Where it was asked, in the same order. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  static JsonObject words(String push) {
    return JsonParser.parseString(push).getAsJsonObject();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      paths.add(exchange.getRequestURI().getPath());
      received.add(decrypt(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes())));
      exchange.sendResponseHeaders(201, -1);
    } catch (GeneralSecurityException e) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  /** RFC 8291. */
  private String decrypt(ByteBuffer body) throws GeneralSecurityException {
    byte[] salt = read(body, 16);
    body.getInt();
    byte[] from = read(body, body.get());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(point(from), true);
    ECPoint own = ((ECPublicKey) keys.getPublic()).getW();
    byte[] info = ByteBuffer.allocate(14 + 65 + 65).put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 4).put(fixed(own.getAffineX())).put(fixed(own.getAffineY())).put(from).array();
    byte[] secret = derive(AUTH, agreement.generateSecret(), info, 32);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE,
        new SecretKeySpec(derive(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(), 16), "AES"),
        new GCMParameterSpec(128, derive(salt, secret, "Content-Encoding: nonce\0".getBytes(), 12)));
    byte[] record = cipher.doFinal(read(body, body.remaining()));
    int end = record.length - 1;
    while (record[end] == 0) {
      end--;
    }
    return new String(record, 0, end, StandardCharsets.UTF_8);
  }

  private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int bytes) throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, bytes));
  }

  private static PublicKey point(byte[] bytes) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    var point = new ECPoint(new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33)),
        new BigInteger(1, Arrays.copyOfRange(bytes, 33, 65)));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static byte[] fixed(BigInteger number) {
    byte[] all = number.toByteArray();
    byte[] bytes = new byte[32];
    int length = Math.min(32, all.length);
    System.arraycopy(all, all.length - length, bytes, 32 - length, length);
    return bytes;
  }

  private static byte[] read(ByteBuffer from, int length) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }
}
