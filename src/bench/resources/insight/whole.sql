-- Which figures has everybody together? One point of a trend. Needs standing.sql before it.
select '' as row_key, '' as column_key, count(*) as required,
  count(*) filter (where t.actual is not null) as assessed,
  count(*) filter (where t.actual >= t.required) as met,
  count(*) filter (where t.actual > t.required) as exceeded,
  count(*) filter (where t.actual < t.required) as below,
  count(*) filter (where t.actual is null) as unassessed,
  count(*) filter (where t.severity = 'LOW') as low,
  count(*) filter (where t.severity = 'MODERATE') as moderate,
  count(*) filter (where t.severity = 'HIGH') as high,
  coalesce(sum(t.required - t.actual), 0) as shortfalls,
  sum(t.weight * greatest(0, t.required - coalesce(t.actual, t.min_value)) / (t.max_value - t.min_value)) as priority
from standing t;
