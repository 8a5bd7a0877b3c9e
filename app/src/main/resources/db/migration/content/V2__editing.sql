-- What editors do with items: drafts, published states, and what a newer pack says of items that were edited here.

alter table content.item
  add column revision      int not null default 1,        -- number of the newest row in content.revision
  add column edited        boolean not null default false, -- differs from what the pack brought
  add column pack_body     json,                           -- what a newer pack says, not taken over since edited is true
  add column pack_differs  boolean not null default false; -- pack_body is to be decided on; null then means: removed there

-- Every published state, in order.
create table content.revision (
  kind         text not null,
  id           text not null,
  number       int not null,
  body         json,                     -- null: removed
  origin       text not null check (origin in ('pack', 'edit', 'restore', 'removal')),
  author       text,                     -- staff.member.id; null for the pack
  note         text check (length(note) <= 500),
  published_at timestamptz not null default now(),
  primary key (kind, id, number),
  check ((body is null) = (origin = 'removal'))
);
insert into content.revision (kind, id, number, body, origin)
select kind, id, 1, body, 'pack' from content.item where not removed;

-- At most one draft per item; whoever saves must know its last save.
create table content.draft (
  kind       text not null,
  id         text not null,
  body       json not null,
  based_on   int not null,               -- revision it started from; 0: a new item
  save       bigint not null,            -- number of the last save
  state      text not null check (state in ('draft', 'review', 'scheduled')),
  changed_by text not null,              -- staff.member.id
  changed_at timestamptz not null,
  publish_at timestamptz,
  note       text check (length(note) <= 500),
  primary key (kind, id),
  check ((state = 'scheduled') = (publish_at is not null))
);
create index draft_due on content.draft (publish_at) where state = 'scheduled';
create sequence content.save_number;
