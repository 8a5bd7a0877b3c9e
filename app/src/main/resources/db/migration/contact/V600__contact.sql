create schema if not exists contact;

-- What somebody wrote to an office or about a service. Its id is made from the form's seal: the same form sent twice is
-- one inquiry.
create table contact.inquiry (
  id         uuid primary key,
  department text not null,            -- an office's id, or '*': the whole city
  kind       text check (kind in ('office', 'service')), -- what it is about; null: neither
  item       text,
  title      text not null check (length(title) between 1 and 300), -- of that then
  reading    text not null check (reading ~ '^[a-z]{2,3}(-simple)?$'),
  state      text not null check (state in ('open', 'answered', 'done')),
  posts      int not null,             -- the number of the newest post; who writes names the one that was seen
  sent_at    timestamptz not null,
  changed_at timestamptz not null,
  closed_at  timestamptz,
  closed_why text check (closed_why in ('solved', 'elsewhere', 'silent', 'none', 'withdrawn')),
  erased     boolean not null default false,
  check ((kind is null) = (item is null)),
  check ((state = 'done') = (closed_at is not null and closed_why is not null))
);
create index inquiry_by_state on contact.inquiry (state, changed_at);
create index inquiry_to_erase on contact.inquiry (changed_at) where not erased;

-- The thread, in order.
create table contact.post (
  inquiry     uuid not null references contact.inquiry on delete cascade,
  number      int not null,
  at          timestamptz not null,
  kind        text not null check (kind in ('written', 'answered', 'handed', 'done', 'reopened', 'withdrawn')),
  member      uuid,                    -- of the staff; null: the person
  member_name text,
  department  text,                    -- to which it was handed over
  -- personal: leaves with the age or when the person wants it
  words       text check (length(words) <= 5000),
  remark      text check (length(remark) <= 1000), -- among staff
  sent_key    uuid unique,             -- made from seal and words: what is sent twice is one post
  primary key (inquiry, number)
);

-- What was sent along.
create table contact.file (
  id      uuid primary key,
  inquiry uuid not null,
  post    int not null,
  place   int not null,
  name    text not null check (length(name) between 1 and 120),
  type    text not null,
  size    bigint not null,
  scan    text not null check (scan in ('clean', 'waiting', 'unscanned', 'infected')),
  foreign key (inquiry, post) references contact.post on delete cascade
);
create index file_by_post on contact.file (inquiry, post, place);
create index file_waiting on contact.file (id) where scan = 'waiting';

-- In pieces, so that no file has to fit into memory.
create table contact.file_part (
  file   uuid not null references contact.file on delete cascade,
  number int not null,
  bytes  bytea not null,
  primary key (file, number)
);
alter table contact.file_part alter column bytes set storage external;

-- Who of the staff opened a thread last and when, so that two do not answer at once.
create table contact.reader (
  inquiry     uuid not null references contact.inquiry on delete cascade,
  member      uuid not null,
  member_name text not null,
  at          timestamptz not null,
  primary key (inquiry, member)
);
