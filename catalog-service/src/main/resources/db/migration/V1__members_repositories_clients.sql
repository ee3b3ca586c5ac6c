-- Texts by language and lists are kept as JSON text; nothing asks inside them.

create table member (
  id uuid primary key,
  name text not null,
  homepage text,
  country text not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null
);

-- The row is the outbox: published_revision < revision means that its current state is due.
create table repository (
  id uuid primary key,
  member_id uuid not null references member,
  -- the member's name again, so that a row holds all that is published of it; kept in step in the member's own transaction
  member_name text not null,
  name text not null,
  base_url text not null,
  -- host, port and path: the same for http and https, with and without a final slash
  address text not null,
  protocol text not null,
  metadata_prefix text,
  sets text not null,
  harvest_every text not null,
  state text not null check (state in ('draft', 'probing', 'ready', 'active', 'suspended', 'retiring', 'retired')),
  state_since timestamptz not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  revision bigint not null,
  published_revision bigint not null default 0,
  shard smallint generated always as ((hashtext(id::text) & 2147483647) % 4) stored
);
create index repository_by_member on repository (member_id, id);
create index repository_due on repository (shard) where published_revision < revision;
create unique index repository_address on repository (address) where state not in ('retiring', 'retired');

create table client (
  id text primary key,
  name text not null,
  member_id uuid references member,
  role text not null check (role in ('operator', 'member', 'portal')),
  secret_hash text not null,
  registered_at timestamptz not null,
  revoked_at timestamptz,
  not_before timestamptz,
  revision bigint not null,
  published_revision bigint not null default 0,
  shard smallint generated always as ((hashtext(id) & 2147483647) % 4) stored,
  check (role <> 'operator' or member_id is null),
  check (role <> 'member' or member_id is not null)
);
create index client_by_member on client (member_id, id);
create index client_due on client (shard) where published_revision < revision;

-- Who changed what; never holds a secret, hashed or not.
create table audit (
  id uuid primary key,
  at timestamptz not null,
  client_id text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  before text,
  after text
);
create index audit_by_subject on audit (subject_type, subject_id, id);
