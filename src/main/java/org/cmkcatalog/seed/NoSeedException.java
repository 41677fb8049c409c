package org.cmkcatalog.seed;

import java.util.List;

/** There are no seed files where they should be. */
class NoSeedException extends InvalidSeedException {

	private static final long serialVersionUID = 1L;

	NoSeedException(String location, String reason) {
		super(location, List.of(reason));
	}

}
