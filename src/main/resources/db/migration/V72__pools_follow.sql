-- A nomination names somebody, or a talent pool whose members could follow.
alter table successor add column talent_pool_id uuid;
alter table successor add constraint successor_talent_pool foreign key (tenant_id, talent_pool_id)
  references talent_pool (tenant_id, id);
alter table successor add constraint successor_whom check (num_nonnulls(employee_id, talent_pool_id) = 1);
create index successor_by_talent_pool on successor (tenant_id, talent_pool_id);
create unique index successor_pool_once on successor (tenant_id, key_position_id, talent_pool_id) where deleted_at is null;
