-- Codes that were typed to confirm a number.
alter table messages.subscription add column tries int not null default 0;

-- How many numbers were asked lately: each question costs the city an SMS.
create index subscription_by_sms on messages.subscription (created_at) where channel = 'SMS';
