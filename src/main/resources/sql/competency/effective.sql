-- What is required of each profile (someone in a job, family, leadership level and unit)?
-- Needs before it: profile (profile_id, holders), policy and required (_now or _then). Gives: effective, as
-- competency/strictest says. Parameters: day.
{include competency/asked}, {include competency/strictest}
