-- Types of real resources. The seed fills all tables again, because their content hash changes with the rows here.

-- Of the rules of a type, by id, the first whose condition holds applies. A blank condition always holds. A type with * is a pattern for
-- types without rules of their own.
create table resource_type_rule (
	id        integer        primary key check (id > 0),
	type      varchar(200)   not null,
	condition varchar(2000)  not null,
	relation  varchar(20)    not null check (relation in ('exact', 'one_of', 'none', 'not_a_data_store')),
	is_name   boolean        not null,
	note      varchar(16384) not null,
	source    varchar(16384) not null,
	unique (type, condition)
);

-- The services of a rule, the likeliest first; then those for editions that list none of these.
create table resource_type_service (
	rule_id      integer      not null references resource_type_rule,
	position     integer      not null check (position > 0),
	service_id   varchar(200) not null references service,
	is_otherwise boolean      not null,
	primary key (rule_id, position),
	unique (rule_id, service_id)
);

-- Properties that follow from the type, for example kind=functionapp; sku=Premium.
create table terraform_type (
	name       varchar(200)   primary key,
	azure_type varchar(200),
	properties varchar(2000)  not null,
	is_setting boolean        not null,
	source     varchar(16384) not null
);

-- Names that the Azure portal displays.
create table display_name (
	name       varchar(200)   primary key,
	azure_type varchar(200)   not null,
	properties varchar(2000)  not null,
	source     varchar(16384) not null
);
