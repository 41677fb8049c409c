package org.cmkcatalog.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Asks for the common answers before the service says that it is ready, so that nobody
 * waits for the first.
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
	public void run(ApplicationArguments arguments) throws InterruptedException {
		if (this.properties.answerCacheSize().toBytes() > 0
				&& this.context instanceof WebServerApplicationContext server && server.getWebServer() != null) {
			warm("http://localhost:" + server.getWebServer().getPort());
		}
	}

	private void warm(String server) throws InterruptedException {
		HttpClient client = HttpClient.newHttpClient();
		for (String path : this.properties.warmAnswers()) {
			URI uri = URI.create(server + path);
			try {
				client.send(HttpRequest.newBuilder(uri).header("Accept", "*/*").build(),
						HttpResponse.BodyHandlers.discarding());
			}
			catch (IOException ex) {
				// behind TLS, say: the first who asks will wait a moment
				log.info("{} was not warmed: {}", path, ex.getMessage());
			}
		}
	}

}
