-- One row per notice and what became of it; nothing in it tells who sent it.
create table dispute (
  id uuid primary key,
  -- the order of receipt
  number bigint generated always as identity unique,
  resource_id uuid not null,
  canonical_url text,
  grounds text not null,
  as_holder boolean not null,
  language text,
  received_at timestamptz not null,
  -- where it stands, in JSON; the next five are drawn from it
  stage text not null,
  state text not null,
  effect text check (effect in ('flagged', 'hidden')),
  outcome text check (outcome in ('upheld', 'lifted', 'rejected')),
  -- when the next step of an operator is due
  due_at timestamptz,
  -- when the time to appeal runs out
  closes_at timestamptz,
  -- the first decision: restricted or rejected
  decided_at timestamptz,
  closed_at timestamptz,
  -- the last statement of reasons, in JSON
  statement text,
  key_hash bytea not null,
  -- since when nothing personal is kept of it
  erased_at timestamptz
);
create index dispute_by_resource on dispute (resource_id);
create index dispute_by_address on dispute (canonical_url) where canonical_url is not null;
create index dispute_by_receipt on dispute (received_at);
create index dispute_due on dispute (due_at) where due_at is not null;
create index dispute_closing on dispute (closes_at) where closes_at is not null;
create index dispute_to_erase on dispute (closed_at) where erased_at is null;

-- What is personal in a notice, apart so that nothing public touches it; deleted after a while.
create table dispute_notice (
  dispute_id uuid primary key references dispute (id),
  name text,
  email text,
  reasons text not null,
  addresses text[] not null
);
create index dispute_notice_by_email on dispute_notice (lower(email));

-- What the parties wrote later; personal as well.
create table dispute_reply (
  id bigint generated always as identity primary key,
  dispute_id uuid not null references dispute (id),
  at timestamptz not null,
  step text not null,
  party text not null,
  reasons text not null
);
create index dispute_reply_by_dispute on dispute_reply (dispute_id);

-- Who did what and when: added to, never changed.
create table dispute_event (
  id bigint generated always as identity primary key,
  dispute_id uuid not null references dispute (id),
  at timestamptz not null,
  step text not null,
  state text not null,
  effect text,
  outcome text,
  -- operator, member, notifier or exchange
  party text not null,
  -- the API client; null for a notifier and for the exchange itself
  client_id text,
  statement text
);
create index dispute_event_by_dispute on dispute_event (dispute_id, id);

create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$;
create trigger dispute_event_is_append_only before update or delete on dispute_event
  for each row execute function refuse_change();

-- A dispute restricts a resource once, and what comes to be at an address once.
create unique index restriction_of_resource on restriction (dispute_id, resource_id) where resource_id is not null;
create unique index restriction_of_address on restriction (dispute_id, canonical_url) where canonical_url is not null;
