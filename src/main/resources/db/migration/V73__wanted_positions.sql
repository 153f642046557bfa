-- What people want can be a certain position. Then the job is that of the position, whatever that is by now.
alter table career_aspiration add column position_id uuid;
alter table career_aspiration alter column job_id drop not null;
alter table career_aspiration add constraint career_aspiration_of_either check ((job_id is null) <> (position_id is null));
alter table career_aspiration add constraint career_aspiration_position foreign key (tenant_id, position_id)
  references position (tenant_id, id);
create index career_aspiration_by_position on career_aspiration (tenant_id, position_id);
create unique index career_aspiration_once on career_aspiration (tenant_id, employee_id, position_id)
  where deleted_at is null and position_id is not null;
