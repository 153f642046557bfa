-- How much differs between two versions of a framework? One row. Parameters: from, to. Leans on competency_by_framework.
with {include competency/framework_versions}
select count(*) filter (where c.added) as added, count(*) filter (where c.removed) as removed,
  count(*) filter (where c.renamed) as renamed, count(*) filter (where c.moved) as moved,
  count(*) filter (where c.redescribed) as redescribed,
  count(*) filter (where not (c.added or c.removed or c.renamed or c.moved or c.redescribed)) as same
from compared c
