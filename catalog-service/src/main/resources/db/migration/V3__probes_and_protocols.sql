-- Repositories are probed before they are harvested, and are of more protocols than one.

alter table repository
  -- setSpecs to leave out, as JSON
  add column excluded_sets text not null default '[]',
  add column activation text not null default 'automatic' check (activation in ('automatic', 'manual')),
  -- null until it was harvested: then there is nothing to withdraw
  add column first_active_at timestamptz,
  -- what the last probe of this source found, as JSON
  add column probe text,
  -- the revision at which address, format or sets last changed, or a probe was asked for
  add column source_revision bigint not null default 0,
  -- the revision that the last probe without a blocking finding looked at
  add column passed_revision bigint not null default 0,
  add constraint repository_protocol
    check (protocol in ('oai-pmh', 'sitemap', 'amb', 'moochub', 'feed', 'csv', 'upload'));

-- whatever is registered already was active at once, without a probe
update repository set first_active_at = registered_at;
