-- Who has not been active for so long that nobody needs to know them any more? Those for whom an erasure was scheduled
-- or called off since are left alone. Parameters: before, most. Leans on employee_changed, erasure_open.
select e.id from employee e
where e.tenant_id = :tenant and not e.active and e.updated_at < :before
  and not exists (
    select 1 from erasure x
    where x.tenant_id = :tenant and x.tenant_id = e.tenant_id and x.employee_id = e.id
      and (x.state <> 'CANCELLED' or x.created_at > e.updated_at))
order by e.updated_at, e.id
limit :most
