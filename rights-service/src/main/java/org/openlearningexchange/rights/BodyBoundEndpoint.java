package org.openlearningexchange.rights;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Lists of statements may be larger than other bodies; whoever sends too much is told so. */
@Provider
@PreMatching
public class BodyBoundEndpoint implements ContainerRequestFilter {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_BYTES_OF_STATEMENTS = 2 << 20;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean statements = request.getUriInfo().getPath().endsWith("/recognitions");
    int most = statements ? MOST_BYTES_OF_STATEMENTS : MOST_BYTES;
    if (request.getLength() > most) {
      throw Problem.of(CommonProblem.TOO_LARGE, "Send less at a time.").with("mostBytes", most);
    }
  }
}
