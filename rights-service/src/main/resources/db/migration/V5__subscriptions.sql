-- A notice is told from the moment that it has a position. Transactions commit in another order than they draw ids in,
-- so positions are given after the commit, by one writer at a time (it locks notice_head until it has committed):
-- who reads up to a position has missed none below it.
alter table notice
  add column uid uuid not null default gen_random_uuid(),
  -- whether copies obtained before may still be used under the earlier licence
  add column earlier_holds boolean not null default false,
  add column position bigint,
  add column published_at timestamptz;
drop index notice_by_resource;
create index notice_to_publish on notice (id) where position is null;
create unique index notice_by_position on notice (position) where position is not null;
create index notice_by_publication on notice (published_at, position) where position is not null;
create index notice_of_resource on notice (resource_id, position) where position is not null;
create index notice_of_repository on notice (repository_id, position) where position is not null;
create index notice_of_kind on notice (kind, position) where position is not null;

create table notice_head (
  one boolean primary key default true check (one),
  position bigint not null,
  published_at timestamptz not null
);
insert into notice_head (position, published_at) values (0, 'epoch');

create table subscription (
  id uuid primary key,
  client_id text not null,
  -- null where the client acts for no member
  member_id uuid,
  url text not null,
  kinds text[] not null,
  -- of all resources
  everything boolean not null,
  created_at timestamptz not null,
  -- the secret is made of these and a key that only the service has; it is stored nowhere
  secret_key_id text not null,
  secret_salt bytea not null,
  -- signs as well until then
  former_key_id text,
  former_salt bytea,
  former_until timestamptz,
  -- notices up to this position were delivered or are none of its business
  position bigint not null,
  -- the delivery in hand: tried again under the same id, up to the same position
  delivery_id uuid,
  delivery_until bigint,
  state text not null default 'active' check (state in ('active', 'suspended', 'ended')),
  failures integer not null default 0,
  failing_since timestamptz,
  next_attempt_at timestamptz not null,
  -- its last attempt failed or took long: shares what is left of the deliverers
  slow boolean not null default false,
  -- who delivers now; an instance that died loses it by time
  lease uuid,
  leased_until timestamptz,
  last_delivery_at timestamptz,
  last_delivery_notices integer,
  last_error_at timestamptz,
  last_error text,
  tested_at timestamptz
);
create index subscription_of_client on subscription (client_id, id);
create index subscription_of_member on subscription (member_id, id);

create table subscription_resource (
  subscription_id uuid not null references subscription on delete cascade,
  resource_id uuid not null,
  primary key (subscription_id, resource_id)
);
create index subscription_by_resource on subscription_resource (resource_id, subscription_id);

create table subscription_repository (
  subscription_id uuid not null references subscription on delete cascade,
  repository_id uuid not null,
  primary key (subscription_id, repository_id)
);
create index subscription_by_repository on subscription_repository (repository_id, subscription_id);
