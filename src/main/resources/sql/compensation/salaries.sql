-- What are people paid, since when? One row a salary; {and} narrows, {order} sorts and limits.
-- Leans on salary_pk for one, salary_external by key, salary_of_person, salary_changed by change.
select s.id, s.external_id, s.source, s.employee_id, e.external_id as employee_external_id, s.yearly_amount, s.yearly_currency,
  s.valid_from, s.reason, s.active, s.version, s.created_at, s.updated_at, s.deleted_at
from salary s
join employee e on e.tenant_id = :tenant and e.tenant_id = s.tenant_id and e.id = s.employee_id
where s.tenant_id = :tenant {and}
{order}
