-- Who says that whose help with what is good? One row an endorsement; {and} narrows, {order} sorts and limits.
-- Leans on endorsement_pk for one, endorsement_external by key, endorsement_once by person, endorsement_changed.
select n.id, n.external_id, n.source, n.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name,
  n.competency_id, c.external_id as competency_external_id, n.endorser_id, w.external_id as endorser_external_id,
  w.given_name as endorser_given_name, w.family_name as endorser_family_name, n.comment, n.active, n.version, n.created_at,
  n.updated_at, n.deleted_at
from endorsement n
join employee e on e.tenant_id = :tenant and e.tenant_id = n.tenant_id and e.id = n.employee_id
join employee w on w.tenant_id = :tenant and w.tenant_id = n.tenant_id and w.id = n.endorser_id
join competency c on c.tenant_id = :tenant and c.tenant_id = n.tenant_id and c.id = n.competency_id
where n.tenant_id = :tenant {and}
{order}
