package org.cmkcatalog.ready;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmkcatalog.web.Route;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Buffers an answer until it is complete. A long answer is sent while it is written and
 * takes no more memory.
 */
class HeldResponse extends ContentCachingResponseWrapper {

	/** Four times the size of a page of 1000 services. */
	private static final int MAX_HELD = 2 * 1024 * 1024;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private boolean isLetGo;

	HeldResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		this.request = request;
		this.response = response;
	}

	/** Whether a part of the answer has been sent. */
	boolean isLetGo() {
		return this.isLetGo;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		ServletOutputStream held = super.getOutputStream();
		return new ServletOutputStream() {

			@Override
			public void write(int b) throws IOException {
				target(held, 1).write(b);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				target(held, length).write(bytes, offset, length);
			}

			@Override
			public boolean isReady() {
				return held.isReady();
			}

			@Override
			public void setWriteListener(WriteListener listener) {
				held.setWriteListener(listener);
			}

		};
	}

	/** The server sends no body for HEAD or with 304. */
	private ServletOutputStream target(ServletOutputStream held, int length) throws IOException {
		if (!this.isLetGo && getContentSize() + length > MAX_HELD) {
			this.isLetGo = true;
			ReadyAnswer.of(this, Route.of(this.request), new byte[0])
				.ifPresent((answer) -> answer.sendHead(this.request, this.response));
			copyBodyToResponse(false);
		}
		return this.isLetGo ? this.response.getOutputStream() : held;
	}

}
