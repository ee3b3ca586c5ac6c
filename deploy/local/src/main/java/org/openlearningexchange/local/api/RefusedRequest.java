package org.openlearningexchange.local.api;

import java.net.http.HttpRequest;
import org.openlearningexchange.local.process.LocalFailure;

/** A service answered, and said no. */
public final class RefusedRequest extends LocalFailure {
  private static final long serialVersionUID = 1L;

  private final int status;

  RefusedRequest(HttpRequest request, int status, String explanation) {
    super("%s %s answered %d: %s".formatted(request.method(), request.uri(), status, explanation));
    this.status = status;
  }

  public int status() {
    return status;
  }
}
