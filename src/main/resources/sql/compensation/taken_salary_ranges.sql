-- Which of these jobs have a range of the same place and currency under another external id already?
-- Parameters: jobs, locations, currencies, sources, externalIds (one of each a row). Leans on salary_range_by_job.
select asked.ordinal, r.external_id
from unnest(:jobs::uuid[], :locations::text[], :currencies::text[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (job_id, location, currency, source, external_id, ordinal)
join salary_range r on r.tenant_id = :tenant and r.job_id = asked.job_id and r.deleted_at is null and r.active
  and r.currency = asked.currency and coalesce(r.location, '') = asked.location
where (r.source, r.external_id) <> (asked.source, asked.external_id)
