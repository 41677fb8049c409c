package org.cmkcatalog.start;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody set what does not exist. */
class UnknownSettingsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownSettingsException(List<UnknownSetting> settings) {
		super("These settings do not exist:%n%n    %s".formatted(
				settings.stream().map(UnknownSetting::describe).collect(Collectors.joining("%n    ".formatted()))));
	}

}
