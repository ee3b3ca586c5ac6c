package org.openlearningexchange.harvest.upload;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Bodies may be large where files are uploaded, and nowhere else. */
@Provider
@PreMatching
public class BodyBoundEndpoint implements ContainerRequestFilter {
  private static final int MOST_BYTES = 1 << 20;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean isUpload = request.getUriInfo().getPath().endsWith("/uploads");
    if (!isUpload && request.getLength() > MOST_BYTES) {
      throw Problem.of(
              CommonProblem.TOO_LARGE, "Send less; files go to /repositories/{id}/uploads.")
          .with("mostBytes", MOST_BYTES);
    }
  }
}
