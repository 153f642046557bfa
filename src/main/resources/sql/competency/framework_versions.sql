-- The competencies of two versions of a framework side by side. A competency is the same in both if its key behind that of its framework
-- is, else if it was published at the same address; several of one identity are told apart in the order of their keys.
-- Gives: compared. Parameters: from, to. Leans on competency_by_framework.
listed as (
  select c.id, c.framework_id, c.external_id, c.name, c.tier, c.description, c.parent_id,
    case when starts_with(c.external_id, f.external_id || ':') then substr(c.external_id, length(f.external_id) + 2)
      else coalesce(c.source_uri, c.external_id) end as identity
  from competency c
  join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
  where c.tenant_id = :tenant and c.framework_id in (:from, :to) and c.deleted_at is null and c.active
), named as (
  select l.id, l.framework_id, l.external_id, l.name, l.tier, l.description, l.identity, p.identity as parent_identity,
    row_number() over (partition by l.framework_id, l.identity order by l.external_id) as place
  from listed l
  left join listed p on p.id = l.parent_id
), former as (
  select n.id, n.external_id, n.name, n.tier, n.description, n.identity, n.parent_identity, n.place
  from named n where n.framework_id = :from
), latter as (
  select n.id, n.external_id, n.name, n.tier, n.description, n.identity, n.parent_identity, n.place
  from named n where n.framework_id = :to
), compared as (
  select coalesce(a.identity, b.identity) as identity, coalesce(a.place, b.place) as place,
    a.id as former_id, a.external_id as former_external_id, a.name as former_name, a.tier as former_tier,
    a.parent_identity as former_parent, b.id as latter_id, b.external_id as latter_external_id, b.name as latter_name,
    b.tier as latter_tier, b.parent_identity as latter_parent,
    a.id is null as added, b.id is null as removed,
    a.id is not null and b.id is not null and a.name <> b.name as renamed,
    a.id is not null and b.id is not null and a.parent_identity is distinct from b.parent_identity as moved,
    a.id is not null and b.id is not null and a.description is distinct from b.description as redescribed
  from former a
  full join latter b on b.identity = a.identity and b.place = a.place
)
