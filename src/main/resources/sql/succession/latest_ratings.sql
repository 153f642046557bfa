-- What was judged last of people, kind by kind? One row a person and kind; of equal moments the later recorded one.
-- Slots: which (over employee e). Parameters: asOf. Leans on talent_rating_of_person.
select distinct on (r.employee_id, r.kind) r.id, r.employee_id, r.kind, r.value, r.scale, r.rated_at
from talent_rating r
where r.tenant_id = :tenant and r.rated_at <= :asOf
  and r.employee_id in (select e.id from employee e where e.tenant_id = :tenant and e.deleted_at is null and {which})
order by r.employee_id, r.kind, r.rated_at desc, r.recorded_at desc, r.id desc
