-- A look at a source, asked for over HTTP or done as a run; the run's then has the run's id.
create table probe (
  id         uuid primary key,
  run_id     uuid references run on delete cascade,
  -- who may read it, beside operators
  asked_by   text,
  member_id  uuid,
  address    text        not null,
  state      text        not null,
  asked_at   timestamptz not null default now(),
  ended_at   timestamptz,
  reason     text,
  report     text
);

create index probe_asked on probe (asked_at) where run_id is null;
