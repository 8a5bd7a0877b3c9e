package org.leipzigapp.cases.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.passkeys.PasskeyTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, their passkeys and their devices, in the database. */
@Component
public class Accounts {

  private final JdbcClient database;
  private final PasskeyTable passkeys;
  private final Clock clock;

  Accounts(JdbcClient database, Clock clock) {
    this.database = database;
    this.passkeys = new PasskeyTable(database, "cases.passkey", "account");
    this.clock = clock;
  }

  PasskeyTable passkeys() {
    return passkeys;
  }

  /** The account that a device belongs to. */
  public Optional<Account> find(UUID device) {
    return database.sql("""
            select id, created, used, (select count(*) from cases.device where device.account = account.id)
            from cases.account where id = (select account from cases.device where device.id = :device)
            """)
        .param("device", device)
        .query((row, number) -> {
          UUID id = row.getObject(1, UUID.class);
          return new Account(id, row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(), row.getInt(4),
              passkeys.list(id));
        })
        .optional();
  }

  void create(UUID account) {
    database.sql("insert into cases.account (id, created, used) values (:id, :now, :now)")
        .param("id", account).param("now", now()).update();
  }

  /** Notes that a device comes in. @return whether the account is there; then it stays until the transaction ends */
  boolean use(UUID account) {
    return database.sql("update cases.account set used = :now where id = :id")
        .param("now", now()).param("id", account).update() > 0;
  }

  /** Keeps others from changing an account's passkeys until the transaction ends. */
  void lock(UUID account) {
    database.sql("select id from cases.account where id = :id for update")
        .param("id", account).query(UUID.class).optional();
  }

  /** @return whether it was removed; the only one is not, because nobody could come in any more */
  @Transactional
  public boolean removePasskey(UUID account, String id) {
    lock(account);
    return passkeys.list(account).size() > 1 && passkeys.remove(account, id).isPresent();
  }

  /** Signs out all devices of an account but one, for who lost one. */
  public void removeOtherDevices(UUID account, UUID device) {
    database.sql("update cases.device set account = null where account = :account and id <> :device")
        .param("account", account).param("device", device).update();
  }

  /**
   * Deletes the account that a device belongs to, if any. What it had, this device keeps; the others have nothing of it
   * any more.
   */
  @Transactional
  public void delete(UUID device) {
    Optional<UUID> account = database.sql("select account from cases.device where id = :device and account is not null")
        .param("device", device).query(UUID.class).optional();
    account.ifPresent(id -> {
      // first devices and then the account, in the order of those who give it something at the same moment
      database.sql("select id from cases.device where account = :account order by id for update")
          .param("account", id).query(UUID.class).list();
      lock(id);
      database.sql("""
              insert into cases.holding (device, kind, matter, since)
              select :device, kind, matter, since from cases.account_holding where account = :account
              on conflict do nothing
              """)
          .param("device", device).param("account", id).update();
      database.sql("delete from cases.account where id = :account").param("account", id).update();
    });
  }

  /** Removes accounts that have no matter and no device, and that nobody came into since a time. @return how many */
  public int removeUnused(Instant notUsedSince) {
    return database.sql("""
            delete from cases.account where used < :used
              and not exists (select from cases.device where device.account = account.id)
              and not exists (select from cases.account_holding where account_holding.account = account.id)
            """)
        .param("used", Timestamp.from(notUsedSince)).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
