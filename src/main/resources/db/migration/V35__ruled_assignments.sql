-- Whether anything is left of what rules ever asked for is asked with every change of a person.
create index assignment_ruled on assignment (tenant_id) where origin = 'RULE' and state = 'ASSIGNED' and deleted_at is null;
