-- What services have been called, and which services others became.

create table service_name (
	service_id    varchar(200) not null references service,
	name          varchar(200) not null,
	slug          varchar(200) not null,
	first_edition date         not null references edition,
	last_edition  date         not null references edition,
	primary key (service_id, name),
	check (first_edition <= last_edition)
);

-- The edition in which it happened need not be here: the names around it are.
create table service_succession (
	position integer      primary key check (position > 0),
	edition  date         not null,
	kind     varchar(20)  not null check (kind in ('split', 'merged')),
	from_id  varchar(200) not null references service,
	to_id    varchar(200) not null references service
);
