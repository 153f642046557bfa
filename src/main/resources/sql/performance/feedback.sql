-- What did people say of each other's work? One row a piece of feedback; {and} narrows, {order} sorts and limits.
-- Leans on feedback_pk, feedback_of_person, feedback_by_giver, feedback_changed, feedback_competency_pk.
select f.id, f.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, f.giver_id,
  v.external_id as giver_external_id, v.given_name as giver_given_name, v.family_name as giver_family_name, f.request_id,
  f.kind, f.text, f.visibility, coalesce(n.named, '[]'::jsonb) as competencies, f.version, f.created_at, f.updated_at,
  f.deleted_at
from feedback f
join employee e on e.tenant_id = :tenant and e.tenant_id = f.tenant_id and e.id = f.employee_id
left join employee v on v.tenant_id = :tenant and v.tenant_id = f.tenant_id and v.id = f.giver_id
left join lateral (
  select jsonb_agg(jsonb_build_object('competencyId', c.id, 'competencyExternalId', c.external_id, 'name', c.name,
    'level', x.level) order by c.name, c.id) as named
  from feedback_competency x
  join competency c on c.tenant_id = :tenant and c.id = x.competency_id
  where x.tenant_id = :tenant and x.feedback_id = f.id
) n on true
where f.tenant_id = :tenant {and}
{order}
