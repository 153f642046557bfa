-- What differs between two versions of a framework? One row a competency that was added, removed, renamed, moved or described otherwise.
-- Parameters: from, to, after (how many to pass over), limit. Leans on competency_by_framework.
with {include competency/framework_versions}
select c.identity, c.former_id, c.former_external_id, c.former_name, c.former_tier, c.former_parent, c.latter_id,
  c.latter_external_id, c.latter_name, c.latter_tier, c.latter_parent, c.added, c.removed, c.renamed, c.moved,
  c.redescribed
from compared c
where c.added or c.removed or c.renamed or c.moved or c.redescribed
order by c.identity, c.place
offset :after limit :limit
