create schema if not exists care;

-- Keys that all nodes share, such as the one that signs the public form.
create table care.secret (
  name  text primary key,
  value bytea not null
);

-- What staff say of an item. No row: everything is as the item itself says.
create table care.item (
  kind          text not null,
  id            text not null,
  department    text,                  -- an office's id, or '*' for the whole city; null: as the item says
  months        int check (months between 1 and 60), -- until it is due again; null: by the settings
  checked_on    date,                  -- the last click that says it is still true
  undo_checked  date,                  -- checked_on before that click
  undo_revision int,                   -- the state of the item that the click published; null: none
  undo_until    timestamptz,           -- null: nothing to take back
  primary key (kind, id)
);

-- What the public says is wrong. Of its link only a hash is kept.
create table care.note (
  id         uuid primary key,
  token_hash bytea not null unique,
  reading    text not null check (reading ~ '^[a-z]{2,3}(-simple)?$'),
  page       text not null check (length(page) between 1 and 200), -- without the reading
  kind       text,                     -- of the item that the page showed; null: none
  item       text,
  title      text not null check (length(title) between 1 and 300), -- of the item then
  department text not null,            -- of the item then; '*': the whole city
  state      text not null check (state in ('open', 'work', 'changed', 'right')),
  sent_at    timestamptz not null,
  -- personal: leaves after some months, and erased tells so
  wrong      text check (length(wrong) between 1 and 2000),
  better     text check (length(better) <= 2000),
  known_from text check (length(known_from) <= 500),
  erased     boolean not null default false,
  check ((kind is null) = (item is null)),
  check (wrong is not null or erased)
);
create index note_by_state on care.note (state, sent_at);

-- Every step that a note took, in order; words of staff to who asked, and of who asks again.
create table care.note_step (
  note   uuid not null references care.note on delete cascade,
  number int not null,
  at     timestamptz not null,
  state  text not null check (state in ('open', 'work', 'changed', 'right')),
  words  text check (length(words) <= 2000),
  primary key (note, number)
);

-- Apart from the notes, so that it can go without them.
create table care.note_contact (
  note  uuid primary key references care.note on delete cascade,
  email text not null check (length(email) <= 254)
);
