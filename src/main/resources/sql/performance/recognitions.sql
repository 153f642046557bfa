-- Who was awarded which badge? One row an award; {and} narrows, {order} sorts and limits.
-- Leans on recognition_pk, recognition_of_person, recognition_changed, badge_pk.
select r.id, r.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, r.badge_id,
  b.external_id as badge_external_id, b.name as badge_name, r.giver_id, v.external_id as giver_external_id,
  v.given_name as giver_given_name, v.family_name as giver_family_name, r.reason, r.points, r.awarded_for, r.version,
  r.created_at, r.updated_at, r.deleted_at
from recognition r
join employee e on e.tenant_id = :tenant and e.tenant_id = r.tenant_id and e.id = r.employee_id
join badge b on b.tenant_id = :tenant and b.tenant_id = r.tenant_id and b.id = r.badge_id
left join employee v on v.tenant_id = :tenant and v.tenant_id = r.tenant_id and v.id = r.giver_id
where r.tenant_id = :tenant {and}
{order}
