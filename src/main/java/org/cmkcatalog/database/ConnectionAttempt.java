package org.cmkcatalog.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/**
 * One attempt to connect. Goes past the pool, which would try again and again, and hide
 * the reason.
 */
class ConnectionAttempt {

	private final DataSource source;

	ConnectionAttempt(DataSource dataSource) {
		this.source = (dataSource instanceof HikariDataSource pool) ? unpooled(pool) : dataSource;
	}

	private static DataSource unpooled(HikariDataSource pool) {
		String url = pool.getJdbcUrl();
		if (url == null) {
			return pool;
		}
		Driver driver = driver(url, pool.getDriverClassName());
		SimpleDriverDataSource source = new SimpleDriverDataSource(driver, url, pool.getDataSourceProperties());
		source.setUsername(pool.getUsername());
		source.setPassword(pool.getPassword());
		return source;
	}

	/** The driver, if it takes the URL. */
	private static Driver driver(String url, @Nullable String driverClass) {
		try {
			Driver driver = (driverClass != null)
					? (Driver) BeanUtils.instantiateClass(ClassUtils.resolveClassName(driverClass, null))
					: DriverManager.getDriver(url);
			if (driver.acceptsURL(url)) {
				return driver;
			}
		}
		catch (SQLException ex) {
			throw new UnusableDatabaseException(
					"No driver takes the URL %s (%s).".formatted(DatabaseName.of(url), ex.getMessage()), ex);
		}
		throw new UnusableDatabaseException(
				"The driver %s does not take the URL %s.".formatted(driverClass, DatabaseName.of(url)), null);
	}

	/**
	 * Connects, and closes the connection.
	 * @param limit how long to wait for an answer; a server may accept a connection and
	 * stay silent
	 */
	void connect(Duration limit) throws SQLException {
		CompletableFuture<Connection> connection = new CompletableFuture<>();
		Thread thread = new Thread(() -> open(connection), "database-attempt");
		thread.setDaemon(true);
		thread.start();
		try {
			connection.get(limit.toMillis(), TimeUnit.MILLISECONDS).close();
		}
		catch (TimeoutException ex) {
			connection.thenAccept(ConnectionAttempt::close);
			throw new SQLTimeoutException("no answer within %d s".formatted(Math.max(1, limit.toSeconds())), "08001",
					ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SQLException exception) {
				throw exception;
			}
			throw new UnusableDatabaseException("The driver fails with '%s'.".formatted(ex.getCause()), ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SQLException("interrupted", ex);
		}
	}

	private void open(CompletableFuture<Connection> connection) {
		try {
			connection.complete(this.source.getConnection());
		}
		catch (SQLException | RuntimeException | LinkageError ex) {
			connection.completeExceptionally(ex);
		}
	}

	private static void close(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			// came too late to be of use
		}
	}

}
