-- Who has what initiatives ask for, who develops it until when, and who could? One row an initiative, competency, part and day; a row without
-- a part for what nobody has part in. Slots: filter, visible (over employee e). Parameters: initiatives, asOf, within.
-- Leans on what insight/strategy_standing leans on.
with {include insight/strategy_standing}
select d.initiative_id, d.competency_id, d.external_id, d.name, d.tier, d.scale_id, d.min_value, d.max_value, d.level, d.head_count,
  d.weight, d.critical, g.part, g.due, count(g.employee_id) as people
from demanded d
left join standing g on g.initiative_id = d.initiative_id and g.competency_id = d.competency_id
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
order by d.initiative_id, d.name, d.competency_id, g.due
