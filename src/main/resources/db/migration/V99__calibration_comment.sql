-- Why a calibration session was closed, for those who look back.
alter table calibration_session add column closing_comment text;
