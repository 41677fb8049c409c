-- Names of things that no edition lists and that could be taken for services, with what they are.

create table other_name (
	slug   varchar(200)   primary key,
	name   varchar(200)   not null,
	source varchar(16384) not null
);
