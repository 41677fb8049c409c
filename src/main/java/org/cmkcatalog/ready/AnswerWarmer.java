package org.cmkcatalog.ready;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Requests the common answers before the service reports that it is ready, so the first
 * client does not wait.
 */
@Component
class AnswerWarmer implements ApplicationRunner {

	/** In milliseconds; no answer should keep the service from being ready. */
	private static final int READ_TIMEOUT = 10_000;

	private static final Logger log = LoggerFactory.getLogger(AnswerWarmer.class);

	private final AnswerCacheProperties properties;

	private final Environment environment;

	AnswerWarmer(AnswerCacheProperties properties, Environment environment) {
		this.properties = properties;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		String port = this.environment.getProperty("local.server.port");
		if (port == null || !this.properties.keepsAnswers()) {
			return;
		}
		for (String path : this.properties.warmAnswers()) {
			try {
				// the old client of the JDK, as the new one first sets up threads and TLS
				URLConnection connection = URI.create("http://localhost:" + port + path).toURL().openConnection();
				connection.setRequestProperty("Accept", "*/*");
				connection.setReadTimeout(READ_TIMEOUT);
				try (InputStream answer = connection.getInputStream()) {
					answer.transferTo(OutputStream.nullOutputStream());
				}
			}
			catch (IOException ex) {
				// for example behind TLS: the first client waits a moment
				log.info("{} was not warmed: {}", path, ex.getMessage());
			}
		}
	}

}
