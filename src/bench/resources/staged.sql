-- Where a file of employees is copied to.
create temporary table staged (
  id uuid not null default uuidv7(),
  external_id text collate "C" not null,
  given_name text not null,
  family_name text not null,
  email text,
  subject text collate "C",
  job_external_id text collate "C",
  org_unit_external_id text collate "C",
  manager_external_id text collate "C",
  hire_date date
) on commit drop
