package org.cmkcatalog.store;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rules of resource types, and what the types are called elsewhere. */
interface TypeRows extends Repository<TypeRuleRow, Integer> {

	List<TypeRuleRow> findAllByOrderById();

	@Query("from TerraformTypeRow")
	List<TerraformTypeRow> terraformTypes();

	@Query("from DisplayNameRow")
	List<DisplayNameRow> displayNames();

}
