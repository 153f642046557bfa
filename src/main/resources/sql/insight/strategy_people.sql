-- Who has what an initiative asks for of one competency, who develops it and who could? One row a person, in the order of ids.
-- Slots: filter, visible (over employee e), wanted (over standing g). Parameters: initiatives, asOf, within, competency, limit.
-- Leans on what insight/strategy_standing leans on.
with {include insight/strategy_standing}
select g.employee_id, w.external_id, w.given_name, w.family_name, g.part, g.level, g.due
from standing g
join employee w on w.tenant_id = :tenant and w.id = g.employee_id
where g.competency_id = :competency and {wanted}
order by g.employee_id
limit :limit
