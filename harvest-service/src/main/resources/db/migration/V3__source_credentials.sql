-- What sources ask for before they answer. The secret is encrypted (AES-256-GCM) and bound to all
-- the other columns but the last; what stands in them is no secret.
create table source_credential (
  repository_id uuid primary key references repository on delete cascade,
  kind          text        not null,
  -- the user or the header; empty for a token
  name          text        not null,
  -- who they are for: they are sent to nobody else, also when the repository moves
  origin        text        not null,
  key_id        text        not null,
  cipher        bytea       not null,
  changed_at    timestamptz not null default now()
);
