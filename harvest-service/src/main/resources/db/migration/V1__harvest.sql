-- Order of what is published of one resource; drawn only under the repository's lease.
create sequence record_version;

-- Grows with each holder of a lease: an earlier holder is recognised by its lower fence.
create sequence lease_fence;

-- Our copy of the registrations, with the schedule.
create table repository (
  id                 uuid primary key,
  revision           bigint      not null,
  state              text        not null,
  registration       text        not null,
  host               text        not null,
  -- what a window is valid for: another address, format or choice of sets needs a full list
  window_key         text        not null,
  -- the first responseDate of the last complete list, and the window key that it was read with
  last_response_date text,
  last_window_key    text,
  next_run_at        timestamptz not null default now(),
  failures           integer     not null default 0
);

create index repository_due on repository (next_run_at) where state = 'active';

-- One row per repository that was ever worked on; held until it expires.
create table lease (
  repository_id uuid primary key,
  host          text        not null,
  holder        uuid        not null,
  fence         bigint      not null,
  expires       timestamptz not null
);

create index lease_host on lease (host);

-- A run; the row is the outbox of its reports.
create table run (
  id                 uuid primary key,
  repository_id      uuid        not null,
  kind               text        not null,
  state              text        not null,
  queued_at          timestamptz not null default now(),
  started_at         timestamptz,
  ended_at           timestamptz,
  window_from        text,
  reason             text,
  pages              integer     not null default 0,
  added              bigint      not null default 0,
  changed            bigint      not null default 0,
  unchanged          bigint      not null default 0,
  deleted            bigint      not null default 0,
  refused            bigint      not null default 0,
  repeated           bigint      not null default 0,
  checkpoint         text,
  revision           bigint      not null default 1,
  published_revision bigint      not null default 0,
  shard              smallint generated always as ((hashtext(id::text) & 2147483647) % 4) stored
);

create unique index run_active on run (repository_id) where state in ('queued', 'running');
create index run_of_repository on run (repository_id, queued_at desc, id);
create index run_due on run (shard) where published_revision < revision;
create index run_ended on run (ended_at);

-- What was last seen of each source record. Version 0: a tombstone of something never held.
create table source_record (
  resource_id     uuid primary key,
  repository_id   uuid    not null,
  identifier      text    not null,
  datestamp       text,
  sets            text    not null,
  metadata_prefix text,
  content_hash    text,
  record_version  bigint  not null,
  withdrawn       boolean not null,
  last_run        uuid    not null
) with (fillfactor = 85);

create index source_record_live on source_record (repository_id, resource_id) where not withdrawn;

-- The newest record as its source wrote it, gzip.
create table raw_record (
  resource_id uuid primary key,
  raw         bytea not null
);

-- What could not be taken, with reason and bytes.
create table refusal (
  number      bigint generated always as identity primary key,
  run_id      uuid        not null references run on delete cascade,
  resource_id uuid,
  identifier  text,
  reason      text        not null,
  path        text,
  value       text,
  raw         bytea       not null,
  refused_at  timestamptz not null default now()
);

create index refusal_of_run on refusal (run_id, number);
create index refusal_of_record on refusal (run_id, resource_id);
