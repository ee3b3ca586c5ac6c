-- One row per resource: its last record and the decision on it. The row is the outbox:
-- published_revision < revision means that its current state is due.
create table resource (
  id uuid primary key,
  repository_id uuid,
  state text not null check (state in ('published', 'withdrawn', 'erased')),
  record_version bigint not null,
  content_hash text,
  -- the message that brought the current state, as it came; null once erased
  record text,
  -- the last decision, kept while the resource is withdrawn
  decision text,
  rules_version integer not null,
  visibility text not null default 'visible' check (visibility in ('visible', 'hidden')),
  withdrawn_since timestamptz,
  withdrawn_reason text,
  revision bigint not null,
  published_revision bigint not null default 0,
  shard smallint generated always as ((hashtext(id::text) & 2147483647) % 4) stored
);
create index resource_due on resource (shard) where published_revision < revision;
create index resource_to_decide on resource (rules_version) where state = 'published';

-- Each change of what a resource's licence was decided to be; never rewritten, since a licence once given stays given.
create table decision_change (
  id bigint generated always as identity primary key,
  resource_id uuid not null,
  changed_at timestamptz not null,
  from_expression text,
  to_expression text not null,
  decision text not null,
  -- the run that brought the record; null when new rules decided the same record anew
  run_id uuid,
  rules_version integer not null
);
create index decision_change_by_resource on decision_change (resource_id, id desc);

-- The upper half of every new revision. Grows when the database was restored from a backup.
create table epoch (
  one boolean primary key default true check (one),
  value bigint not null
);
insert into epoch (value) values (0);
