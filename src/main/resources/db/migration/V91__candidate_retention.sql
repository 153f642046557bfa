-- How long candidates are kept of whom nothing can come any more.
alter table retention_setting add column candidate_days int;
alter table retention_setting add constraint retention_setting_candidates check (candidate_days >= 1);
