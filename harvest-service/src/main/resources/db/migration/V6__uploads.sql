-- Files that members upload: the newest that came whole is a repository's collection.
create table upload (
  id            uuid primary key,
  repository_id uuid        not null references repository on delete cascade,
  name          text,
  media_type    text        not null,
  -- null while the file is still coming
  size          bigint,
  sha256        text,
  uploaded_at   timestamptz not null default now(),
  run_id        uuid
);

create index upload_of_repository on upload (repository_id, uploaded_at desc);

-- Their bytes, as they came.
create table upload_part (
  upload_id uuid    not null references upload on delete cascade,
  number    integer not null,
  bytes     bytea   not null,
  primary key (upload_id, number)
);

-- compressed as often as not
alter table upload_part alter column bytes set storage external;
