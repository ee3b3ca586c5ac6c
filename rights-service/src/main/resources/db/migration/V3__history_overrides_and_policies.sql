-- What a decision rests on beside the record's statements, and the harvest that each change came from.

alter table resource
  -- whether the record says nothing of rights, so that the member's policy speaks
  add column silent boolean not null default false,
  -- the revision of the member's policy that was looked at; 0 where there was none
  add column policy_revision bigint not null default 0,
  -- the ruling of a member or operator that stands in the statements' place, as JSON
  add column override text,
  add column override_until timestamptz,
  -- what the statements come to meanwhile
  add column overruled text,
  -- when the decision changes by itself
  add column embargo_until timestamptz;
create index resource_silent on resource (repository_id, policy_revision) where silent and state = 'published';
create index resource_override_until on resource (override_until) where override_until is not null;
create index resource_embargo_until on resource (embargo_until) where embargo_until is not null and state = 'published';

-- whether these records are silent is found out by deciding on them anew
update resource set rules_version = 0 where state = 'published' and decision like '%"status":"unknown"%';

alter table decision_change
  add column cause text,
  -- the record that was decided on
  add column record_version bigint,
  add column content_hash text,
  add column harvested_at timestamptz;
update decision_change set cause = case when run_id is null then 'rules' else 'harvest' end;
alter table decision_change
  alter column cause set not null,
  add constraint decision_change_cause check (cause in ('harvest', 'rules', 'repository-default', 'override',
    'override-ended', 'embargo-ended', 'returned'));

-- What a member's policy gives today to the resources of a repository whose records are silent; written by
-- whichever instance sees it first, read by all of them with each batch.
create table repository_policy (
  repository_id uuid primary key,
  member_id uuid not null,
  -- grows whenever 'applied' changes
  revision bigint not null default 1,
  -- the registration and the day that it was worked out from: an older view never replaces a newer one
  registration_revision bigint not null,
  as_of date not null,
  -- the default licence in force, as JSON; null while there is none
  applied text
);

-- Passes that decide anew on all that a change touches. The rows themselves say which of them are still to be
-- decided on; this is the account.
create table redecision (
  id uuid primary key default gen_random_uuid(),
  cause text not null check (cause in ('rules', 'repository-default')),
  rules_version integer,
  repository_id uuid,
  member_id uuid,
  policy_revision bigint,
  state text not null default 'running' check (state in ('running', 'finished', 'superseded')),
  total bigint not null,
  done bigint not null default 0,
  changed bigint not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);
create unique index redecision_of_rules on redecision (rules_version) where cause = 'rules';
create unique index redecision_of_policy on redecision (repository_id, policy_revision) where cause = 'repository-default';
create index redecision_by_start on redecision (started_at, id);
create index redecision_running on redecision (started_at) where state = 'running';

-- Who overrode what; never shown to the public.
create table override_audit (
  id bigint generated always as identity primary key,
  resource_id uuid not null,
  at timestamptz not null,
  -- null where its time had come
  client_id text,
  role text not null check (role in ('member', 'operator', 'service')),
  action text not null check (action in ('set', 'deleted', 'expired')),
  before text,
  after text,
  reason text
);
create index override_audit_by_resource on override_audit (resource_id, id desc);
