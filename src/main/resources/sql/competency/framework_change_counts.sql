-- How much differs between two versions of a framework? One row. Parameters: from, to. Leans on competency_by_framework,
-- requirement_by_competency, past_state_by_competency.
with {include competency/framework_versions}, {include competency/requirement_versions}
select count(*) filter (where c.added) as added, count(*) filter (where c.removed) as removed,
  count(*) filter (where c.renamed) as renamed, count(*) filter (where c.moved) as moved,
  count(*) filter (where c.redescribed) as redescribed,
  count(*) filter (where not (c.added or c.removed or c.renamed or c.moved or c.redescribed)) as same,
  (select count(*) from reset t where t.former_level <> t.latter_level) as levels_changed,
  (select count(*) from reset t where t.former_weight <> t.latter_weight) as weights_changed
from compared c
