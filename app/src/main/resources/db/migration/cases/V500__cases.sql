create schema if not exists cases;

-- Keys that all nodes share.
create table cases.secret (
  name  text primary key,
  value bytea not null
);

-- A browser with our cookie; of the cookie only a hash is kept, and nothing of the person.
create table cases.device (
  id          uuid primary key,
  secret_hash bytea not null unique,
  created     timestamptz not null,
  seen        timestamptz not null,
  -- made for a code that was typed, and nothing came of it yet: gone after a day
  trial       boolean not null default false
);
create index device_by_seen on cases.device (seen);

-- Which device has which matter. What a matter is, its feature knows.
create table cases.holding (
  device uuid not null references cases.device on delete cascade,
  kind   text not null check (length(kind) between 1 and 40),
  matter uuid not null,
  since  timestamptz not null,
  primary key (device, matter)
);
create index holding_by_matter on cases.holding (matter);

-- Codes on paper. Only an HMAC is kept; a matter may have several, one for each device that showed one.
create table cases.code (
  hash    bytea primary key,
  kind    text not null check (length(kind) between 1 and 40),
  matter  uuid not null,
  created timestamptz not null
);
create index code_by_matter on cases.code (matter);

-- One-time ways onto another device.
create table cases.move (
  hash   bytea primary key,
  device uuid not null references cases.device on delete cascade,
  until  timestamptz not null,
  used   boolean not null default false
);
create index move_by_device on cases.move (device);

-- When matters of a kind were last looked through for what is too old.
create table cases.upkeep (
  kind text primary key,
  done timestamptz not null
);
