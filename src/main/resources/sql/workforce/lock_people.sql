-- Makes others who decide something about these people wait for the end of this transaction, so that each sees what the other
-- did. Parameters: employees. Leans on employee_pk.
select e.id from employee e
where e.tenant_id = :tenant and e.id = any(:employees)
order by e.id
for no key update
