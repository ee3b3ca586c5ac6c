-- Runs that were laid down before lists had cursors begin anew.
update run set checkpoint = null
 where checkpoint is not null and cast(checkpoint as json) ->> 'cursor' is null;
