-- Where do people go from jobs? One row a move that is open: path, jobs at both ends in use. Slot: filter (over p).
-- Leans on career_path_by_from.
select p.id, p.external_id, p.kind, p.typical_months, p.from_job_id, t.id as job_id, t.external_id as job_external_id,
  t.title as job_title
from career_path p
join job f on f.tenant_id = :tenant and f.tenant_id = p.tenant_id and f.id = p.from_job_id
join job t on t.tenant_id = :tenant and t.tenant_id = p.tenant_id and t.id = p.to_job_id
where p.tenant_id = :tenant and p.active and p.deleted_at is null and f.active and f.deleted_at is null
  and t.active and t.deleted_at is null and {filter}
order by array_position(array['TYPICAL', 'LATERAL', 'IMPORTED'], p.kind), t.title, p.id
