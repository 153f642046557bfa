-- What answers a need is found by it, and told when somebody answers it again.

create index requisition_by_demand on requisition (tenant_id, demand) where demand is not null;
