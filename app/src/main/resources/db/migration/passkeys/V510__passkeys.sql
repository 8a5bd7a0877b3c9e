create schema if not exists passkeys;

-- Keys that all nodes share.
create table passkeys.secret (
  name  text primary key,
  value bytea not null
);

-- Questions to passkeys that were answered, until they would be too old anyway: no answer counts twice.
create table passkeys.used_challenge (
  hash       bytea primary key,
  expires_at timestamptz not null
);
create index used_challenge_by_end on passkeys.used_challenge (expires_at);
