package org.cmkcatalog.ready;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Requests the common answers before the service reports that it is ready, so the first
 * client does not wait.
 */
@Component
class AnswerWarmer implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(AnswerWarmer.class);

	private final AnswerCacheProperties properties;

	private final ApplicationContext context;

	AnswerWarmer(AnswerCacheProperties properties, ApplicationContext context) {
		this.properties = properties;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.properties.keepsAnswers() && this.context instanceof WebServerApplicationContext server
				&& server.getWebServer() != null) {
			warm("http://localhost:" + server.getWebServer().getPort());
		}
	}

	private void warm(String server) {
		for (String path : this.properties.warmAnswers()) {
			try {
				ask(URI.create(server + path));
			}
			catch (IOException ex) {
				// for example behind TLS: the first client waits a moment
				log.info("{} was not warmed: {}", path, ex.getMessage());
			}
		}
	}

	/** The old client of the JDK; the new one first sets up threads and TLS. */
	private static void ask(URI uri) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
		connection.setRequestProperty("Accept", "*/*");
		try (InputStream answer = connection.getInputStream()) {
			answer.transferTo(OutputStream.nullOutputStream());
		}
	}

}
