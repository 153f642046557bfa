-- Never a row, though the planner expects a hundred (a third of the series): of a tenant that it has no statistics of it
-- expects one row of everything, and joins two long lists by a loop in a loop. With a hundred on both sides it takes a hash.
from generate_series(1, 300) as n (x) where n.x < 0
