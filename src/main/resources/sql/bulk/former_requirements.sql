-- What is still required of the competencies of an earlier version, and which of the later one are the same? A requirement that a
-- publication made of a job that the later one has as well, but without it, was dropped by the publisher.
-- Parameters: from, to, base, jobs (the part of the import that has the jobs, or null). Leans on competency_by_framework,
-- requirement_by_competency, import_key_external.
with {include competency/framework_versions}
select r.id, r.external_id, x.former_external_id, x.latter_external_id,
  starts_with(r.external_id, :base || '/') and exists (
    select 1 from job j
    join import_key k on k.tenant_id = :tenant and k.tenant_id = j.tenant_id and k.external_id = j.external_id
      and k.import_id = :jobs::uuid and not k.failed
    where j.tenant_id = :tenant and j.id = r.job_id
  ) as dropped
from compared x
join requirement r on r.tenant_id = :tenant and r.competency_id = x.former_id
where r.deleted_at is null and r.active
order by r.external_id, r.id
