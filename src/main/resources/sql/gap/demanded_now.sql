-- What does an initiative ask for today? Gives: demanded. Parameters: initiative. Leans on initiative_demand_pk.
demanded as (
  select d.competency_id, d.level, d.weight, d.critical from initiative_demand d
  where d.tenant_id = :tenant and d.initiative_id = :initiative
)
