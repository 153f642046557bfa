-- Which unit has, with those below it, about so many people? Parameters: tenant, people.
with staff as (
  select e.org_unit_id, count(*) as people from employee e
  where e.tenant_id = :tenant and e.active and e.deleted_at is null
  group by 1
)
select a.id, sum(s.people) as people
from staff s
join org_unit_path p on p.tenant_id = :tenant and p.node_id = s.org_unit_id
cross join unnest(p.path) as a (id)
group by a.id
order by abs(sum(s.people) - :people), a.id
limit 1
