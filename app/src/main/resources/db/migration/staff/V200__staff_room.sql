create schema if not exists staff;

create table staff.member (
  id             uuid primary key,
  name           text not null check (length(name) between 1 and 100),
  email          text not null unique check (email = lower(email) and length(email) between 3 and 254),
  language       text not null check (language ~ '^[a-z]{2,3}$'),
  roles          text[] not null,
  departments    text[] not null,
  -- Argon2id; null for who signs in with a passkey or the city's own sign-in only
  password       text,
  totp_secret    bytea,
  -- the time step of the last code that was used; no code of it or of an earlier one works again
  totp_step      bigint not null default 0,
  locked         boolean not null default false,
  -- raised by "sign out everywhere": devices known until then are strangers again
  device_epoch   integer not null default 0,
  created_at     timestamptz not null,
  last_sign_in   timestamptz
);

-- Codes for who lost the second factor; each works once and is gone then. Only SHA-256 of 80 random bits is kept.
create table staff.recovery_code (
  member uuid not null references staff.member on delete cascade,
  hash   bytea not null,
  primary key (member, hash)
);

-- Only the hash of what the browser holds: who reads the database cannot act as a member.
create table staff.session (
  token_hash bytea primary key,
  id         uuid not null unique,
  member     uuid not null references staff.member on delete cascade,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  device     text not null check (length(device) <= 80)
);

create index session_of_member on staff.session (member);

-- One-time links: of the first administrator (without a member), or of an invited member.
create table staff.invitation (
  token_hash  bytea primary key,
  member      uuid references staff.member on delete cascade,
  -- shown when the link is opened, so that a reload shows the same
  totp_secret bytea not null,
  expires_at  timestamptz not null
);

-- Keys that all nodes share, e.g. for the cookie of a known device.
create table staff.secret (
  name  text primary key,
  value bytea not null
);

create table staff.audit (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  member      uuid not null,
  member_name text not null,
  kind        text not null check (kind in ('CHANGED', 'READ', 'REFUSED', 'SIGN_IN')),
  action      text not null check (length(action) between 1 and 60),
  subject     text not null check (length(subject) <= 200)
);

create index audit_by_member on staff.audit (member, id);

create function staff.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to';
end
$$;

create trigger audit_only_grows before update or delete or truncate on staff.audit
  for each statement execute function staff.refuse_change();
