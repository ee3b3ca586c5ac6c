alter table resource
  -- the material's own address as the harvester normalised it: a dispute follows it to a new identifier
  add column canonical_url text,
  -- the dispute that flags or hides the resource
  add column dispute_id uuid,
  add column disputed_since timestamptz,
  drop constraint resource_visibility_check,
  -- flagged: shown, but its licence claim is disputed
  add constraint resource_visibility_check check (visibility in ('visible', 'flagged', 'hidden'));
create index resource_by_canonical_url on resource (canonical_url) where canonical_url is not null;
create index resource_by_repository on resource (repository_id, id);

-- What open disputes do to resources, by id and by address; gone when the dispute lets go.
create table restriction (
  dispute_id uuid not null,
  resource_id uuid,
  canonical_url text,
  effect text not null check (effect in ('flagged', 'hidden')),
  since timestamptz not null,
  check (resource_id is not null or canonical_url is not null)
);
create index restriction_by_dispute on restriction (dispute_id);
create index restriction_by_resource on restriction (resource_id);
create index restriction_by_url on restriction (canonical_url);

-- What users of a resource are told of: written in the transaction of the change, read by subscriptions and the feed.
create table notice (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  resource_id uuid not null,
  repository_id uuid not null,
  -- licence expressions; null where the kind has none
  before text,
  after text
);
create index notice_by_resource on notice (resource_id, id);
create index notice_by_time on notice (at, id);
