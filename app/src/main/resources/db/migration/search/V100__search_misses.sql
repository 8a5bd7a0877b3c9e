create schema if not exists search;

-- What at least five different visitors of one day looked for in vain; for editors. No visitor is stored.
create table search.miss (
  query     text primary key check (length(query) between 1 and 80 and query !~ '[0-9@]'),
  count     bigint not null check (count > 0),
  last_seen date not null
);
