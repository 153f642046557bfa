-- A file that stands for all things ends those that it does not have: never one that a faulty row of it is about, and none at all if it
-- cannot be told what such a row is about. The line is the first one of that kind.
alter table import_job add column untold_line int;
create index import_problem_external on import_problem (tenant_id, external_id, import_id) where external_id is not null;
