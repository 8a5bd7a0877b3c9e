package org.leipzigapp.staff.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.sessions.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs a note for the devices on which a member signed in. It opens nothing; it only spares its holder the patience
 * that strangers need. All nodes sign with the same key.
 */
@Component
class KnownDevices {

  private static final String KEY_NAME = "known-devices";
  private static final int ID_BYTES = 16;
  private static final int KEY_BYTES = 32;

  private final JdbcClient database;
  private final Supplier<byte[]> key = SingletonSupplier.of(this::loadKey);

  KnownDevices(JdbcClient database) {
    this.database = database;
  }

  /** @return the note, for a cookie */
  String note(Account account) {
    String device = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.bytes(ID_BYTES));
    return device + "." + signature(account, device);
  }

  /** @return the device's id if the note is one of ours for this member and was not called back */
  Optional<String> find(@Nullable String note, Account account) {
    if (note == null || note.length() > 100 || note.indexOf('.') < 0) {
      return Optional.empty();
    }
    String device = note.substring(0, note.indexOf('.'));
    byte[] shown = note.substring(device.length() + 1).getBytes(StandardCharsets.UTF_8);
    boolean isOurs = MessageDigest.isEqual(shown, signature(account, device).getBytes(StandardCharsets.UTF_8));
    return isOurs ? Optional.of(device) : Optional.empty();
  }

  private String signature(Account account, String device) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.get(), "RAW"));
      String signed = account.member().id() + "|" + account.deviceEpoch() + "|" + device;
      return Base64.getUrlEncoder().withoutPadding()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] loadKey() {
    database.sql("insert into staff.secret (name, value) values (:name, :value) on conflict (name) do nothing")
        .param("name", KEY_NAME).param("value", Secrets.bytes(KEY_BYTES)).update();
    return database.sql("select value from staff.secret where name = :name")
        .param("name", KEY_NAME).query(byte[].class).single();
  }
}
