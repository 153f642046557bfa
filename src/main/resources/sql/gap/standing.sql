-- In which case does somebody stand? An expression over the case t and its scale s: 1 exceeds what is required, 2 meets it,
-- 3 to 5 fall short of it in the bands LOW, MODERATE and HIGH, 6 is unassessed. Parameters: moderate, high (severity bands).
case when t.actual is null then 6 when t.actual > t.required then 1 when t.actual = t.required then 2
  when t.required - t.actual < :moderate * (s.max_value - s.min_value) then 3
  when t.required - t.actual < :high * (s.max_value - s.min_value) then 4 else 5 end
