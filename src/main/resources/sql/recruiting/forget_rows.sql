-- Takes these candidates out of the keys of files that were applied. Parameters: ids. Leans on import_chunk_pk.
update import_chunk t set keys = (
    select array_agg(
      case when k.key in (
          select c.external_id from candidate c where c.tenant_id = :tenant and c.id = any(:ids)
          union all
          select a.external_id from job_application a where a.tenant_id = :tenant and a.candidate_id = any(:ids))
        then 'erased' else k.key end order by k.place)
    from unnest(t.keys) with ordinality as k (key, place))
from import_job j
where t.tenant_id = :tenant and j.tenant_id = :tenant and j.tenant_id = t.tenant_id and j.id = t.import_id
  and j.kind in ('candidates', 'job-applications') and exists (
    select 1 from unnest(t.keys) as k (key)
    where k.key in (
      select c.external_id from candidate c where c.tenant_id = :tenant and c.id = any(:ids)
      union all
      select a.external_id from job_application a where a.tenant_id = :tenant and a.candidate_id = any(:ids)))
