-- What a repository's own values mean, as its member or an operator said.
create table value_mapping (
  repository_id uuid        not null,
  vocabulary    text        not null,
  -- in lower case: how a value is written makes no other value of it
  folded        text        not null,
  value         text        not null,
  -- null: it has no counterpart, and nobody needs to look at it again
  concept       text,
  mapped_by     text        not null,
  mapped_at     timestamptz not null default now(),
  primary key (repository_id, vocabulary, folded)
);

alter table repository
  -- the kept records are to be mapped again, as soon as no other run goes on
  add replay_due boolean not null default false;

create index source_record_unmapped on source_record (repository_id)
  where unmapped is not null and not withdrawn;
