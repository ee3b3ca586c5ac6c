-- What rights-service last said of each resource; a higher revision replaces a lower one.
create table resource (
  id uuid primary key,
  repository_id uuid not null,
  revision bigint not null,
  record_version bigint not null,
  -- null when withdrawn
  content_hash text,
  state text not null check (state in ('visible', 'hidden', 'withdrawn')),
  -- since when it is hidden or withdrawn, and why
  since timestamptz,
  reason text,
  -- the message as it came, in JSON
  message text not null
);
create index resource_by_repository on resource (repository_id, id) include (state);

-- What harvest-service last reported of each run.
create table run (
  id uuid primary key,
  repository_id uuid not null,
  revision bigint not null,
  queued_at timestamptz not null,
  report text not null
);
create index run_by_time on run (queued_at desc, id desc);
create index run_by_repository on run (repository_id, queued_at desc, id desc);
