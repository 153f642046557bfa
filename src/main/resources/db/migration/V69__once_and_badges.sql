-- A position is key once, and somebody is nominated for it once, also where two say so at the same moment.
create unique index key_position_once on key_position (tenant_id, position_id) where deleted_at is null;
create unique index successor_once on successor (tenant_id, key_position_id, employee_id) where deleted_at is null;

-- Which awards refer to a badge?
create index recognition_by_badge on recognition (tenant_id, badge_id) where deleted_at is null;
