-- What do units require of the people of jobs who work in them or below? One row a job, unit of work and competency in use: the unit that
-- asks for most of it, and how many people of the job work there. Slots: filter, visible (over employee e). Parameters: day.
-- Leans on employee_by_job, org_unit_path_pk, requirement_by_holder.
with {include gap/staff_now}, {include competency/required_now}, place as (
  select p.job_id, p.org_unit_id, count(*) as people from staff p where p.job_id is not null and p.org_unit_id is not null group by 1, 2
), asked as (
  select l.job_id, l.org_unit_id, l.people, r.competency_id, r.holder_id as asking_id, r.level,
    row_number() over (partition by l.job_id, l.org_unit_id, r.competency_id order by r.level desc, r.holder_id) as rank
  from place l
  join org_unit_path up on up.tenant_id = :tenant and up.node_id = l.org_unit_id
  cross join lateral unnest(up.path) as h (id)
  join required r on r.holder_id = h.id
  where (r.valid_from is null or r.valid_from <= :day) and (r.valid_to is null or r.valid_to >= :day)
)
select a.job_id, a.org_unit_id, u.external_id, a.people, a.competency_id, a.asking_id, a.level, s.min_value, s.max_value
from asked a
join org_unit u on u.tenant_id = :tenant and u.id = a.org_unit_id
join competency c on c.tenant_id = :tenant and c.id = a.competency_id
join framework f on f.tenant_id = :tenant and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.id = f.scale_id
where a.rank = 1 and c.active and f.state <> 'RETIRED'
