create schema if not exists content;

-- One row: the version that every change of any item raises. Its row lock puts writers in line,
-- so versions become visible in their order.
create table content.head (
  only_row   boolean primary key default true check (only_row),
  version    bigint not null,
  pack       text,
  pack_hash  text,
  changed_at timestamptz not null default now()
);
insert into content.head (version) values (0);

create table content.item (
  kind        text not null,
  id          text not null,
  body        json not null,            -- json, not jsonb: keeps the order of the pack's fields
  changed_in  bigint not null,          -- content.head.version of the last change
  removed     boolean not null default false,
  seeded_hash text,                     -- hash of the body as the pack brought it
  primary key (kind, id)
);
create index item_changed_in on content.item (changed_in);
