package org.leipzigapp.cases.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Devices and what they have, in the database. */
@Component
public class DeviceStore {

  private final JdbcClient database;

  DeviceStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A device that we gave its cookie.
   *
   * @param trial made for a code that was typed
   * @param account that it belongs to; null: to none
   */
  record Known(UUID id, Instant seen, boolean trial, @Nullable UUID account) {}

  /**
   * The statement that gives matters to the device {@code :device} at {@code :now}, or to its account if it has one. It
   * waits for a device that is just coming into an account, so that nothing is left beside it.
   *
   * @param found a select of kinds and matters
   */
  public static String giving(String found) {
    return "with found as (" + found + """
        ), receiver as (select account from cases.device where id = :device for share), shared as (
          insert into cases.account_holding (account, kind, matter, since)
          select account, kind, matter, :now from found, receiver where account is not null on conflict do nothing
        )
        insert into cases.holding (device, kind, matter, since)
        select :device, kind, matter, :now from found, receiver where account is null on conflict do nothing
        """;
  }

  Optional<Known> find(byte[] hash) {
    return database.sql("select id, seen, trial, account from cases.device where secret_hash = :hash")
        .param("hash", hash)
        .query((row, number) -> new Known(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(),
            row.getBoolean(3), row.getObject(4, UUID.class)))
        .optional();
  }

  UUID insert(byte[] hash, boolean trial, Instant now) {
    UUID id = UUID.randomUUID();
    database.sql("""
            insert into cases.device (id, secret_hash, created, seen, trial) values (:id, :hash, :now, :now, :trial)
            """)
        .param("id", id)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .param("trial", trial)
        .update();
    return id;
  }

  void noteSeen(UUID device, boolean trial, Instant now) {
    database.sql("update cases.device set seen = :now, trial = :trial where id = :id")
        .param("now", Timestamp.from(now))
        .param("trial", trial)
        .param("id", device)
        .update();
  }

  void changeSecret(UUID device, byte[] hash) {
    database.sql("update cases.device set secret_hash = :hash where id = :id")
        .param("hash", hash).param("id", device).update();
  }

  /**
   * Brings a device into an account, with all that it has. A way onto another device that was opened before is closed:
   * it was not opened for what the account has.
   */
  void join(UUID device, UUID account) {
    database.sql("update cases.device set account = :account where id = :device")
        .param("account", account).param("device", device).update();
    database.sql("""
            with own as (delete from cases.holding where device = :device returning kind, matter, since)
            insert into cases.account_holding (account, kind, matter, since)
            select :account, kind, matter, since from own on conflict do nothing
            """)
        .param("device", device).param("account", account).update();
    database.sql("delete from cases.move where device = :device").param("device", device).update();
  }

  void remove(UUID device) {
    database.sql("delete from cases.device where id = :id").param("id", device).update();
  }

  boolean has(byte[] hash, UUID matter) {
    return database.sql("""
            select exists (select from cases.held join cases.device on device.id = held.device
              where device.secret_hash = :hash and held.matter = :matter)
            """)
        .param("hash", hash)
        .param("matter", matter)
        .query(Boolean.class)
        .single();
  }

  /** Does nothing if the device has the matter already. */
  public void give(UUID device, String kind, UUID matter, Instant now) {
    database.sql(giving("select :kind as kind, :matter::uuid as matter"))
        .param("device", device)
        .param("kind", kind)
        .param("matter", matter)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What a device has, by kind. */
  public Map<String, List<UUID>> listByKind(UUID device) {
    var byKind = new LinkedHashMap<String, List<UUID>>();
    database.sql("select kind, matter from cases.held where device = :device order by kind")
        .param("device", device)
        .query(row -> {
          byKind.computeIfAbsent(row.getString(1), kind -> new ArrayList<>()).add(row.getObject(2, UUID.class));
        });
    return byKind;
  }

  /** Of what kind a matter of the device is; empty if the device does not have it. */
  public Optional<String> findKind(UUID device, UUID matter) {
    return database.sql("select kind from cases.held where device = :device and matter = :matter")
        .param("device", device).param("matter", matter).query(String.class).optional();
  }

  Set<UUID> listDevices(UUID matter) {
    return database.sql("select device from cases.held where matter = :matter")
        .param("matter", matter).query(DeviceStore::id).set();
  }

  Map<UUID, Set<UUID>> listDevices(Collection<UUID> matters) {
    var devices = new HashMap<UUID, Set<UUID>>();
    database.sql("select matter, device from cases.held where matter = any(:ids)")
        .param("ids", matters.toArray(UUID[]::new))
        .query(row -> {
          devices.computeIfAbsent(row.getObject(1, UUID.class), matter -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        });
    return devices;
  }

  List<UUID> listMatters(UUID device) {
    return database.sql("select matter from cases.held where device = :device")
        .param("device", device).query(DeviceStore::id).list();
  }

  /** Takes matters from all devices and accounts, and their codes with them. */
  public void removeMatters(Collection<UUID> matters) {
    UUID[] ids = matters.toArray(UUID[]::new);
    database.sql("delete from cases.holding where matter = any(:ids)").param("ids", ids).update();
    database.sql("delete from cases.account_holding where matter = any(:ids)").param("ids", ids).update();
    database.sql("delete from cases.code where matter = any(:ids)").param("ids", ids).update();
  }

  /** @return how many */
  public int removeUnused(Instant notSeenSince, Instant triedBefore) {
    return database.sql("""
            delete from cases.device where seen < :seen or (trial and seen < :tried
              and not exists (select from cases.holding where holding.device = device.id))
            """)
        .param("seen", Timestamp.from(notSeenSince))
        .param("tried", Timestamp.from(triedBefore))
        .update();
  }

  private static UUID id(ResultSet row, int number) throws SQLException {
    return row.getObject(1, UUID.class);
  }
}
