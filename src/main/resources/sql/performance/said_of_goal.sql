-- What was said last of a goal (alias g), up to a moment? A piece that goes behind FROM; gives l.confidence and l.recorded_at.
-- Slot: until (over check-in c). Leans on goal_check_in_of.
left join lateral (
  select c.confidence, c.recorded_at from goal_check_in c
  where c.tenant_id = :tenant and c.goal_id = g.id and {until}
  order by c.id desc limit 1
) l on true
