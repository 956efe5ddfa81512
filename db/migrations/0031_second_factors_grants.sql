grant select, insert, update, delete on second_factors, recovery_codes to app_web;
