-- Most updates of a row leave its texts alone: kept beside the row they are not copied with it.
alter table resource alter column record set storage external;
alter table resource alter column decision set storage external;
alter table resource set (toast_tuple_target = 256, fillfactor = 85);
