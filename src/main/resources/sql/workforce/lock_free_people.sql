-- Which of these people does nobody else decide anything about? Makes others who are going to wait for the end of this transaction.
-- Parameters: employees. Leans on employee_pk.
select e.id from employee e
where e.tenant_id = :tenant and e.id = any(:employees)
order by e.id
for no key update skip locked
