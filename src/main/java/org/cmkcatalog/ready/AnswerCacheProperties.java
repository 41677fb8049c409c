package org.cmkcatalog.ready;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the answer cache.
 *
 * @param answerCacheSize memory for cached answers; 0 turns the cache off
 * @param warmAnswers paths to request once before the service reports that it is ready
 */
@ConfigurationProperties("cmk.catalog")
record AnswerCacheProperties(@DefaultValue("16MB") DataSize answerCacheSize, @DefaultValue( {
		"/api/v1/services", "/api/v1/listings", "/api/v1/categories", "/api/v1/summary", "/api/v1/editions",
		"/api/v1/footnotes", "/api/v1/changes" }) List<String> warmAnswers){

	/** Checks the range. */
	AnswerCacheProperties {
		if (answerCacheSize.isNegative()) {
			throw new InvalidConfigurationPropertyValueException("cmk.catalog.answer-cache-size", answerCacheSize,
					"It must not be negative; 0 for no cache.");
		}
	}

	boolean keepsAnswers() {
		return this.answerCacheSize.toBytes() > 0;
	}

}
