-- Withdraws the open applications of candidates who are erased, and puts that on record. Parameters: applications, steps (an id
-- each), now, actor. Leans on job_application_pk.
with ended as (
  update job_application a set stage = 'WITHDRAWN', version = a.version + 1, updated_at = :now, updated_by = :actor
  where a.tenant_id = :tenant and a.id = any(:applications)
), before as materialized (
  select a.id, a.stage from job_application a where a.tenant_id = :tenant and a.id = any(:applications)
)
insert into job_application_transition (tenant_id, id, application_id, from_state, to_state, made_at, made_by)
select :tenant, asked.step_id, b.id, b.stage, 'WITHDRAWN', :now, :actor
from unnest(:applications::uuid[], :steps::uuid[]) as asked (application_id, step_id)
join before b on b.id = asked.application_id
