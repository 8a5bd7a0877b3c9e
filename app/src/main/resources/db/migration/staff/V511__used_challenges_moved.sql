-- Used challenges of staff and people are noted in one place now, passkeys.used_challenge; each is good for minutes.
drop table staff.used_challenge;
