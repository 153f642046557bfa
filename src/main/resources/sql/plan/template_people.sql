-- Who may get a plan of a template, and who has one that runs or begins on the same day? The next ones in the order of
-- their ids. Slots: filter, visible (over employee e). Parameters: template, start, after, most.
-- Leans on employee_pk, employee_by_*, development_plan_of_template.
select e.id, e.external_id, e.given_name, e.family_name, e.manager_id is not null as managed, (
    select p.id from development_plan p
    where p.tenant_id = :tenant and p.template_id = :template and p.employee_id = e.id and p.deleted_at is null
      and (p.template_start = :start or p.state not in ('COMPLETED', 'CANCELLED'))
    order by p.id desc limit 1
  ) as plan_id
from employee e
where e.tenant_id = :tenant and e.active and e.deleted_at is null and e.id > :after and {filter} and {visible}
order by e.id limit :most
