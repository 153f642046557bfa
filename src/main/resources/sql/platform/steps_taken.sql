-- Which steps did these things take? One row a step, the first one first.
-- Slots: log (the table of steps), owner (its column that says whose). Parameters: ids. Leans on the log's index of its owner.
select s.{owner}, s.id, s.from_state, s.to_state, s.comment, s.made_at, s.made_by
from {log} s
where s.tenant_id = :tenant and s.{owner} = any(:ids)
order by s.id
