create table staff.passkey (
  credential_id   bytea primary key,
  member          uuid not null references staff.member on delete cascade,
  label           text not null check (length(label) between 1 and 60),
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

create index passkey_of_member on staff.passkey (member);

-- Questions to passkeys that were answered, until they would be too old anyway: no answer counts twice.
create table staff.used_challenge (
  hash       bytea primary key,
  expires_at timestamptz not null
);
