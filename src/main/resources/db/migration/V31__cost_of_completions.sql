-- What single completions cost, where that is known; else the version that was completed tells.
alter table completion add column cost_amount numeric;
alter table completion add column cost_currency text collate "C";
alter table completion add constraint completion_cost check ((cost_amount is null) = (cost_currency is null));
