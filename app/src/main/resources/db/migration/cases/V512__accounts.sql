-- An account of who wants one: passkeys and devices, and no name. Its random id is the user handle of its passkeys.
create table cases.account (
  id      uuid primary key,
  created timestamptz not null,
  -- when a device last came in
  used    timestamptz not null
);
create index account_by_use on cases.account (used);

create table cases.passkey (
  credential_id   bytea primary key,
  -- a first passkey is there a moment before its account
  account         uuid not null references cases.account on delete cascade deferrable initially deferred,
  label           text not null,
  public_key      bytea not null,
  signature_count bigint not null,
  backup_eligible boolean not null,
  backup_state    boolean not null,
  uv_initialized  boolean not null,
  transports      text[] not null,
  attestation     bytea not null,
  client_data     bytea not null,
  created_at      timestamptz not null,
  last_used_at    timestamptz not null
);
create index passkey_of_account on cases.passkey (account);

-- The account that a device came into; without one it has what it has alone.
alter table cases.device add account uuid references cases.account on delete set null;
create index device_by_account on cases.device (account);

-- What all devices of an account have.
create table cases.account_holding (
  account uuid not null references cases.account on delete cascade,
  kind    text not null check (length(kind) between 1 and 40),
  matter  uuid not null,
  since   timestamptz not null,
  primary key (account, matter)
);
create index account_holding_by_matter on cases.account_holding (matter);

-- Which device has which matter, alone or by its account.
create view cases.held as
  select device, kind, matter from cases.holding
  union all
  select device.id, account_holding.kind, account_holding.matter
  from cases.device join cases.account_holding on account_holding.account = device.account;
