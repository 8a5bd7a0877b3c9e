create schema if not exists messages;

-- Keys that all nodes share: links in mails are signed with them, addresses are recognised by them.
create table messages.secret (
  name  text primary key,
  value bytea not null
);

-- What features promised. Times are those of the database.
create table messages.message (
  id          uuid primary key default gen_random_uuid(),
  key         text not null unique check (length(key) between 1 and 200),
  matter      uuid not null,
  template    text not null,            -- topic.kind
  words       jsonb not null,           -- values for the template
  path        text,                     -- of the page it leads to, without the reading
  promised_at timestamptz not null default clock_timestamp(),
  spread      boolean not null default false -- whether there is a delivery for each who wants one
);
create index message_unspread on messages.message (promised_at) where not spread;
create index message_by_matter on messages.message (matter, promised_at);

create table messages.attachment (
  message uuid not null references messages.message on delete cascade,
  number  int not null,
  name    text not null,
  type    text not null,
  bytes   bytea not null,
  primary key (message, number)
);

-- An address on a channel. What is personal leaves when it ends; the hash recognises it for limits.
create table messages.subscription (
  id           uuid primary key default gen_random_uuid(),
  owner        uuid not null,           -- a matter or a device
  channel      text not null check (channel in ('EMAIL', 'PUSH', 'SMS')),
  target       text,                    -- an address, or JSON of the channel's own; null once it ended
  target_hash  bytea not null,
  mask         text not null,           -- what staff see of it, e.g. "f…@example.org"
  reading      text not null check (reading ~ '^[a-z]{2,3}(-simple)?$'),
  state        text not null check (state in ('PENDING', 'ACTIVE', 'ENDED')),
  ended_why    text,
  created_at   timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  ended_at     timestamptz,
  check (target is not null or state = 'ENDED')
);
create index subscription_by_owner on messages.subscription (owner) where state <> 'ENDED';
create index subscription_by_target on messages.subscription (target_hash, created_at);
create unique index subscription_once on messages.subscription (owner, channel, target_hash) where state <> 'ENDED';

-- Addresses that want nothing of ours, whoever types them.
create table messages.refusal (
  target_hash bytea primary key,
  since       timestamptz not null default clock_timestamp()
);

-- What an owner does not want on a channel; no row: wanted.
create table messages.choice (
  owner   uuid not null,
  topic   text not null,
  channel text not null,
  wanted  boolean not null,
  primary key (owner, topic, channel)
);

create table messages.preference (
  owner      uuid primary key,
  quiet_from time,                      -- the city's time; both or none
  quiet_to   time,
  digest     boolean not null default false,
  check ((quiet_from is null) = (quiet_to is null))
);

-- One message on its way to one subscription; without a message: the digest of a day.
create table messages.delivery (
  id           uuid primary key default gen_random_uuid(),
  message      uuid references messages.message on delete cascade,
  subscription uuid not null references messages.subscription on delete cascade,
  channel      text not null,
  topic        text not null,
  confirms     boolean not null default false, -- asks whether the address is wanted
  digest_at    timestamptz,             -- the digest that it belongs to, or is
  due_at       timestamptz not null,
  attempts     int not null default 0,
  -- HELD waits for the subscription to be confirmed, COLLECTED for its digest
  state        text not null check (state in ('WAITING', 'HELD', 'COLLECTED', 'SENT', 'STOPPED', 'DEAD')),
  reason       text,
  created_at   timestamptz not null default clock_timestamp(),
  done_at      timestamptz,
  unique (message, subscription),
  check (message is not null or digest_at is not null)
);
create index delivery_due on messages.delivery (channel, due_at) where state = 'WAITING';
create index delivery_by_subscription on messages.delivery (subscription, state);
create index delivery_by_state on messages.delivery (state, created_at);
create unique index delivery_digest on messages.delivery (subscription, digest_at) where message is null;

-- What a device has read in its inbox.
create table messages.seen (
  device  uuid not null,
  message uuid not null references messages.message on delete cascade,
  primary key (device, message)
);
