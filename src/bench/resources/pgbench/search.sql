-- Fifty people whose names begin with these letters. Parameters: tenant, person.
select e.id, e.external_id, e.source, e.given_name, e.family_name, e.email, e.subject, e.job_id, e.org_unit_id, e.manager_id
from employee e
where e.tenant_id = :tenant and e.deleted_at is null
  and to_tsvector('simple', e.given_name || ' ' || e.family_name || ' ' || coalesce(e.email, '') || ' ' || e.external_id)
    @@ to_tsquery('simple', 'family' || :person::int || ':*')
order by e.id
limit 51
