-- Why does an address take no files any more? REVOKED, LEFT (whoever made it) or ENDED. Parameters: id.
-- Leans on upload_url_pk, employee_pk.
select case
    when u.revoked_at is not null then 'REVOKED'
    when e.id is not null and not (e.active and e.deleted_at is null) then 'LEFT'
    else 'ENDED' end as why
from upload_url u
left join employee e on e.tenant_id = :tenant and e.tenant_id = u.tenant_id and e.id = u.employee_id
where u.tenant_id = :tenant and u.id = :id
