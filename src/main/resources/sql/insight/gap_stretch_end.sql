-- Before whom does a stretch of people end, in the order of their ids? No row if they are the last ones. Slot: from (over employee e).
-- Parameters: people (how many). Leans on employee_pk.
select e.id from employee e
where e.tenant_id = :tenant and {from}
order by e.id
offset :people limit 1
