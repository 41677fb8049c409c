-- Other names of services, which no edition lists; a name may be that of several.

create table service_alias (
	service_id varchar(200)   not null references service,
	slug       varchar(200)   not null,
	name       varchar(200)   not null,
	kind       varchar(20)    not null check (kind in ('former_name', 'later_name', 'abbreviation', 'common_name')),
	source     varchar(16384) not null,
	primary key (service_id, slug)
);
