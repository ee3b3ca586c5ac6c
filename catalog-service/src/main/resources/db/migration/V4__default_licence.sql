-- What the member's policy gives to resources whose records say nothing of rights, as JSON; null where it has none.
alter table repository add column default_licence text;
