package org.cmkcatalog.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The catalog's tables, as Spring Data REST shows them without further code. */
@SpringBootApplication
public class SpringDataRestPeer {

	public static void main(String[] arguments) {
		SpringApplication.run(SpringDataRestPeer.class, arguments);
	}

}
