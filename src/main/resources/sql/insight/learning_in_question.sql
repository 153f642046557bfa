-- What learning is asked about, and which competencies does it develop (a program also what its parts do)? One row a competency, by
-- name; a single one without a competency for learning that develops nothing. activities tells how many activities are asked about.
-- Slot: learning (over activity a). Parameters: competency (only this one, whether or not the learning says that it develops it; or
-- null), most. Leans on activity_pk, activity_develops_pk, activity_part_pk.
with subject as materialized (
  select a.id, a.external_id, a.title, a.type from activity a where a.tenant_id = :tenant and a.deleted_at is null and {learning}
), whole as (
  select s.id from subject s
  union
  select p.part_id from activity_part p where p.tenant_id = :tenant and p.activity_id in (select s.id from subject s)
), developed as (
  select distinct d.competency_id from activity_develops d
  where d.tenant_id = :tenant and :competency::uuid is null and d.activity_id in (select w.id from whole w)
  union
  select c.id from competency c where c.tenant_id = :tenant and c.id = :competency::uuid and c.deleted_at is null
), told as (
  select count(*) as activities, (array_agg(s.id order by s.id))[1] as activity_id, min(s.external_id) as activity_external_id,
    min(s.title) as activity_title, min(s.type) as activity_type
  from subject s
)
select t.activities, t.activity_id, t.activity_external_id, t.activity_title, t.activity_type, c.id, c.external_id, c.name, c.tier,
  p.id as scale_id, p.min_value, p.max_value, p.levels, count(c.id) over () as competencies
from told t
left join developed d on true
left join competency c on c.tenant_id = :tenant and c.id = d.competency_id
left join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
left join proficiency_scale p on p.tenant_id = :tenant and p.tenant_id = f.tenant_id and p.id = f.scale_id
order by c.name, c.id
limit :most
