-- A mark is whatever a source gives to tell one list from an earlier one; OAI-PMH's is a responseDate.
alter table repository rename column last_response_date to last_mark;

alter table repository
  -- when a complete list last came to its proper end
  add complete_at          timestamptz,
  -- whether the source keeps tombstones for good, as far as the last list told
  add announces_deletions  boolean not null default true,
  -- the revision of the registration that was probed last
  add probed_revision      bigint  not null default 0;

alter table run
  add window_until          text,
  -- everything was asked for, not only what changed
  add full_pass             boolean not null default false,
  -- how many records a member has agreed to lose
  add may_vanish            bigint  not null default 0,
  add expected              bigint,
  add vanished              bigint  not null default 0,
  add brake_live            bigint,
  add brake_vanishing       bigint,
  add findings              text,
  add score                 integer,
  add registration_revision bigint,
  add cancel_asked          boolean not null default false;

-- What is perhaps published but not yet stored: written before it is published, forgotten with the
-- store. What a holder of the lease leaves behind, the next one takes over.
create table in_flight (
  repository_id uuid     not null,
  fence         bigint   not null,
  resource_ids  uuid[]   not null,
  identifiers   text[]   not null,
  versions      bigint[] not null,
  primary key (repository_id, fence)
);

alter table source_record
  -- the run that is going to withdraw it, unless the brake holds
  add doomed_run uuid,
  -- values that no vocabulary knows, each "vocabulary<U+001F>value"
  add unmapped   text[];

create index source_record_doomed on source_record (doomed_run, resource_id)
  where doomed_run is not null and not withdrawn;

alter table raw_record
  add protocol text not null default 'oai-pmh',
  -- what is needed to read it again; null when that is nothing
  add context  text;

alter table refusal
  -- where in the list it stood: page, from 1, and entry of the page, from 1
  add page  integer,
  add entry integer;
