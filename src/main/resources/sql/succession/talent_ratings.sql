-- What was judged of people? One row a rating; {and} narrows, {order} sorts and limits.
-- Leans on talent_rating_pk for one, talent_rating_of_person, talent_rating_by_kind.
select r.id, r.external_id, r.source, r.employee_id, e.external_id as employee_external_id, r.kind, r.value, r.scale, r.rated_at,
  x.external_id as rater_external_id, r.reason, r.recorded_at, r.recorded_by
from talent_rating r
join employee e on e.tenant_id = :tenant and e.tenant_id = r.tenant_id and e.id = r.employee_id
left join employee x on x.tenant_id = :tenant and x.tenant_id = r.tenant_id and x.id = r.rater_id
where r.tenant_id = :tenant {and}
{order}
